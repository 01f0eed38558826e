import { describe, expect, test } from "vitest";

import { LIMITS } from "./file-rules";
import { readZip, writeZip } from "./zip";

describe("a zip file", () => {
  test("that is none is refused in words", async () => {
    expect(await readZip(Buffer.from("not a zip"))).toMatchObject({
      ok: false,
      reason: expect.stringContaining("could not be opened"),
    });
  });

  test("of a folder is read as the folder", async () => {
    const bytes = await writeZip([
      { path: "mine/pack.yaml", text: "a" },
      { path: "mine/worksheets/A1-x.yaml", text: "b" },
      { path: "__MACOSX/mine/pack.yaml", text: "c" },
    ]);

    expect(await readZip(bytes)).toEqual({
      ok: true,
      files: [
        { path: "pack.yaml", text: "a" },
        { path: "worksheets/A1-x.yaml", text: "b" },
      ],
    });
  });

  test("is the same whenever it is made", async () => {
    const files = [{ path: "pack.yaml", text: "a" }];

    expect(await writeZip(files)).toEqual(await writeZip(files));
  });

  test("that unpacks to far more than it is, is not unpacked", async () => {
    const bomb = await writeZip([
      { path: "worksheets/A1-x.yaml", text: "a".repeat(LIMITS.file + 1) },
    ]);

    expect(bomb.length).toBeLessThan(2_000);
    expect(await readZip(bomb)).toMatchObject({
      ok: false,
      file: "worksheets/A1-x.yaml",
    });
  });

  test("that lies about its sizes is not unpacked", async () => {
    const real = LIMITS.file * 20;
    const bytes = Buffer.from(
      await writeZip([{ path: "pack.yaml", text: "a".repeat(real) }]),
    );
    const size = Buffer.alloc(4);
    size.writeUInt32LE(real);
    for (let at = bytes.indexOf(size); at >= 0; at = bytes.indexOf(size, at)) {
      bytes.writeUInt32LE(10, at);
    }

    expect(await readZip(bytes)).toMatchObject({ ok: false });
  });

  test("whose names lead out of it is refused", async () => {
    const bytes = Buffer.from(
      await writeZip([{ path: "aa/evil.yaml", text: "a" }]),
    );
    for (let at = bytes.indexOf("aa/"); at >= 0; at = bytes.indexOf("aa/")) {
      bytes.write("../", at);
    }

    expect(await readZip(bytes)).toMatchObject({ ok: false });
  });

  test("with too many files is refused", async () => {
    const many = await writeZip(
      Array.from({ length: 900 }, (_, at) => ({ path: `${at}`, text: "" })),
    );

    expect(await readZip(many)).toMatchObject({
      ok: false,
      reason: expect.stringContaining("100 files at most"),
    });
  });

  test("with what is no text is refused", async () => {
    const bytes = Buffer.from(
      await writeZip([{ path: "pack.yaml", text: "zzzz" }]),
    );

    expect(await readZip(bytes.subarray(0, bytes.length - 30))).toMatchObject({
      ok: false,
    });
  });
});
