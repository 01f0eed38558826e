import { join } from "node:path";
import { expect, test } from "vitest";

import { plainFont } from "./plain-font";

const file = join(
  process.cwd(),
  "node_modules/@fontsource/newsreader/files/newsreader-latin-400-normal.woff",
);

/** The sum of a table as its directory has it. */
const sumOf = (data: Buffer) => {
  let sum = 0;
  for (let at = 0; at < data.length; at += 4)
    sum = (sum + data.readUInt32BE(at)) >>> 0;
  return sum;
};

test("every table comes out whole, by its own sum, in the order of its name", () => {
  const font = plainFont(file);
  const count = font.readUInt16BE(4);
  const names: string[] = [];
  for (let at = 0; at < count; at++) {
    const entry = 12 + at * 16;
    const name = font.toString("latin1", entry, entry + 4);
    const offset = font.readUInt32BE(entry + 8);
    const length = Math.ceil(font.readUInt32BE(entry + 12) / 4) * 4;
    names.push(name);
    expect(offset % 4).toBe(0);
    // The head holds the sum of all, which its own leaves out.
    if (name === "head") continue;
    expect(sumOf(font.subarray(offset, offset + length)), name).toBe(
      font.readUInt32BE(entry + 4),
    );
  }
  expect(names).toEqual(expect.arrayContaining(["cmap", "glyf", "head"]));
  expect(names).toEqual(names.toSorted());
});
