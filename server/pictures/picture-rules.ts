/** Ten megabytes, as a phone counts them. */
export const LARGEST_PICTURE = 10_000_000;
/** Beyond the cameras of phones; what claims more would only fill our memory. */
export const MOST_PIXELS = 64_000_000;
/** The longer side of what is kept. */
export const LONGEST_SIDE = 2_000;

/** What one person may send for one worksheet within an hour. */
export const MOST_AN_HOUR = 40;

export const WORDS = {
  tooLarge: "This picture is larger than 10 MB. Choose a smaller one.",
  tooFine:
    "This picture is larger than 64 megapixels. Choose it in a smaller size.",
  moves: "This picture moves. Choose one that stands still.",
  heic: "This picture is in a format (HEIC) that we cannot read. Choose it as JPEG, or choose a screenshot of it.",
  unknown: "We cannot read this as a picture. Choose a JPEG, PNG or WebP.",
  tooMany:
    "Many pictures were sent here in the last hour. Wait a while, then try again.",
  gone: "This picture is not here any more. Choose it again.",
};

type Kind = "jpeg" | "png" | "webp" | "heic";

const HEIC = ["heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1"];
const ascii = (bytes: Uint8Array, from: number, to: number) =>
  String.fromCharCode(...bytes.subarray(from, to));

/** By what it is, whatever it is called. */
export function kindOf(bytes: Uint8Array): Kind | null {
  const head = ascii(bytes, 0, 8);
  if (head.startsWith("\xFF\xD8\xFF")) return "jpeg";
  if (head === "\x89PNG\r\n\x1A\n") return "png";
  if (head.startsWith("RIFF") && ascii(bytes, 8, 12) === "WEBP") return "webp";
  const isHeic =
    ascii(bytes, 4, 8) === "ftyp" && HEIC.includes(ascii(bytes, 8, 12));
  return isHeic ? "heic" : null;
}
