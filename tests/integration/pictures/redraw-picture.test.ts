import sharp from "sharp";
import { expect, test } from "vitest";

import {
  LONGEST_SIDE,
  MOST_PIXELS,
  WORDS,
} from "@/server/pictures/picture-rules";
import { redrawPicture } from "@/server/pictures/redraw-picture";
import { aPhoto } from "@/tests/support/pictures";

const plain = (width = 12, height = 8) =>
  sharp({ create: { width, height, channels: 3, background: "#7a9a86" } });
const refusedWith = (words: string) => ({ fields: { picture: [words] } });

test("place, owner and every other word beside the points is gone", async () => {
  const photo = await aPhoto({ words: "canary-of-the-kitchen" });
  expect(Buffer.from(photo).includes("canary-of-the-kitchen")).toBe(true);
  const taken = await sharp(photo).metadata();
  expect(taken.exif?.length).toBeGreaterThan(100);
  expect(taken.xmp).toBeDefined();

  const bytes = Buffer.from(await redrawPicture(photo));

  const { exif, xmp, iptc, icc, comments, orientation } =
    await sharp(bytes).metadata();
  expect({ exif, xmp, iptc, icc, comments, orientation }).toEqual({});
  expect(bytes.includes("canary")).toBe(false);
  // Nothing but the points themselves.
  expect(bytes.toString("latin1", 8, 15)).toBe("WEBPVP8");
  for (const chunk of ["EXIF", "XMP ", "ICCP"]) {
    expect(bytes.includes(chunk)).toBe(false);
  }
});

test("a wide profile is drawn in the colours of a screen, without the profile", async () => {
  const wide = await plain().withIccProfile("p3").png().toBuffer();
  expect((await sharp(wide).metadata()).icc).toBeDefined();

  const { icc, space } = await sharp(await redrawPicture(wide)).metadata();

  expect({ icc, space }).toEqual({ icc: undefined, space: "srgb" });
});

test.each([
  ["JPEG", () => plain().jpeg().toBuffer()],
  ["PNG", () => plain().png().toBuffer()],
  ["PNG with holes", () => plain().ensureAlpha(0.5).png().toBuffer()],
  ["WebP", () => plain().webp().toBuffer()],
])("%s is read", async (_format, make) => {
  const { format, width } = await sharp(
    await redrawPicture(await make()),
  ).metadata();
  expect({ format, width }).toEqual({ format: "webp", width: 12 });
});

test("what is larger than a screen needs becomes smaller, and nothing grows", async () => {
  const large = await plain(3_000, 1_500).jpeg().toBuffer();
  const { width, height } = await sharp(await redrawPicture(large)).metadata();
  expect([width, height]).toEqual([LONGEST_SIDE, 1_000]);
});

test("a small file that unfolds into more than memory holds is refused before it does", async () => {
  const side = Math.ceil(Math.sqrt(MOST_PIXELS)) + 1;
  const bomb = await plain(side, side).png({ compressionLevel: 9 }).toBuffer();
  expect(bomb.length).toBeLessThan(1_000_000);
  const before = process.memoryUsage().rss;

  await expect(redrawPicture(bomb)).rejects.toMatchObject(
    refusedWith(WORDS.tooFine),
  );
  expect(process.memoryUsage().rss - before).toBeLessThan(50_000_000);
});

const points = Buffer.from(Uint8Array.from({ length: 96 }, (_, at) => at * 2));
const frames = () =>
  sharp(points, { raw: { width: 4, height: 8, channels: 3, pageHeight: 4 } });

test("what moves is refused", async () => {
  const moving = await frames()
    .webp({ loop: 0, delay: [100, 100] })
    .toBuffer();
  await expect(redrawPicture(moving)).rejects.toMatchObject(
    refusedWith(WORDS.moves),
  );
});

test("a format that a phone may have and we cannot read is called by its name", async () => {
  const heic = Buffer.from("\x00\x00\x00\x18ftypheic\x00\x00\x00\x00heicmif1");
  await expect(redrawPicture(heic)).rejects.toMatchObject(
    refusedWith(WORDS.heic),
  );
});

const SVG = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>1</script></svg>`;
test.each<[string, () => Promise<Uint8Array> | Uint8Array]>([
  ["nothing", () => new Uint8Array()],
  ["words", () => Buffer.from("not a picture at all")],
  ["SVG", () => Buffer.from(SVG)],
  [
    "SVG behind the head of a JPEG",
    () => Buffer.from(`\xFF\xD8\xFF\xE0${SVG}`, "latin1"),
  ],
  ["PDF", () => Buffer.from("%PDF-1.7\n%%EOF")],
  ["GIF", () => frames().gif().toBuffer()],
  ["TIFF", () => plain().tiff().toBuffer()],
  ["AVIF", () => plain().avif().toBuffer()],
  [
    "half a JPEG",
    async () => (await plain(300, 300).jpeg().toBuffer()).subarray(0, 300),
  ],
  [
    "the head of a PNG alone",
    async () => (await plain().png().toBuffer()).subarray(0, 30),
  ],
  [
    "the head of a WebP alone",
    async () => (await plain().webp().toBuffer()).subarray(0, 20),
  ],
])("%s is no picture", async (_what, make) => {
  await expect(redrawPicture(await make())).rejects.toMatchObject(
    refusedWith(WORDS.unknown),
  );
});
