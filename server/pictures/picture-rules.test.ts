import { expect, test } from "vitest";

import { kindOf } from "./picture-rules";

const bytes = (text: string) => Uint8Array.from(Buffer.from(text, "latin1"));

test.each([
  ["jpeg", "\xFF\xD8\xFF\xE0\x00\x10JFIF"],
  ["png", "\x89PNG\r\n\x1A\n\x00\x00\x00\x0DIHDR"],
  ["webp", "RIFF\x00\x00\x00\x00WEBPVP8 "],
  ["heic", "\x00\x00\x00\x18ftypheic\x00\x00\x00\x00"],
  ["heic", "\x00\x00\x00\x18ftypmif1\x00\x00\x00\x00"],
])("a picture is known by what it is: %s", (kind, head) => {
  expect(kindOf(bytes(head))).toBe(kind);
});

test.each([
  "",
  "\xFF\xD8",
  "GIF89a\x01\x00",
  "<svg xmlns='http://www.w3.org/2000/svg'/>",
  "%PDF-1.7",
  "RIFF\x00\x00\x00\x00WAVEfmt ",
  "\x00\x00\x00\x18ftypavif\x00\x00\x00\x00",
  "II*\x00\x08\x00\x00\x00",
])("anything else is none: %j", (head) => {
  expect(kindOf(bytes(head))).toBeNull();
});
