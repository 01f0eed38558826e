import "server-only";

import sharp from "sharp";

import { takingTurns } from "../auth/in-turn";
import { BadInput } from "../errors";
import { kindOf, LONGEST_SIDE, MOST_PIXELS, WORDS } from "./picture-rules";

const LONGEST_SECONDS = 20;

// Whatever else the library could read (SVG, PDF, GIF, TIFF …) it does not read here.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: [
    "VipsForeignLoadJpegBuffer",
    "VipsForeignLoadPngBuffer",
    "VipsForeignLoadWebpBuffer",
  ],
});
sharp.cache(false);
sharp.concurrency(1);

/** One at a time: a large picture takes its size in points several times over in memory. */
const inTurn = takingTurns({
  atOnce: 1,
  mostWaiting: 20,
  words: "Many pictures are coming in right now. Try again in a moment.",
});

const refused = (words: string) => new BadInput({ picture: [words] });

async function redraw(bytes: Uint8Array): Promise<Uint8Array> {
  const picture = sharp(bytes, {
    limitInputPixels: false,
    failOn: "error",
    sequentialRead: true,
  });
  const { width, height, pages = 1 } = await picture.metadata();
  if (width * height > MOST_PIXELS) throw refused(WORDS.tooFine);
  if (pages > 1) throw refused(WORDS.moves);
  return picture
    .autoOrient()
    .resize(LONGEST_SIDE, LONGEST_SIDE, {
      fit: "inside",
      withoutEnlargement: true,
    })
    .webp({ quality: 82 })
    .timeout({ seconds: LONGEST_SECONDS })
    .toBuffer();
}

/**
 * The same picture, drawn anew from its points alone, upright and no larger than a screen
 * needs. Nothing that came beside them (place, camera, time, names) is in it.
 */
export async function redrawPicture(bytes: Uint8Array): Promise<Uint8Array> {
  const kind = kindOf(bytes);
  if (kind === "heic") throw refused(WORDS.heic);
  if (kind === null) throw refused(WORDS.unknown);
  return inTurn(() =>
    redraw(bytes).catch((error) => {
      throw error instanceof BadInput ? error : refused(WORDS.unknown);
    }),
  );
}
