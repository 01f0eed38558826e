export const MANIFEST = "pack.yaml";

export const KINDS = ["worksheets", "measures", "pathways"] as const;
export type Kind = (typeof KINDS)[number];

export const LIMITS = {
  /** As it is sent. */
  packed: 1_000_000,
  /** All files together, and one of them, as they are read. */
  unpacked: 4_000_000,
  file: 200_000,
  files: 101,
} as const;

const NAME = /^[A-Za-z0-9][A-Za-z0-9_-]{0,79}\.ya?ml$/;

/** What the machine of whoever packed it has put there. */
const STRAY = /(^|\/)(__MACOSX|\.DS_Store|Thumbs\.db|desktop\.ini)(\/|$)/;

export const isStray = (path: string): boolean =>
  STRAY.test(path) || path.endsWith("/");

export function kindOf(path: string): Kind | null {
  const [folder, name, ...more] = path.split("/");
  const kind = KINDS.find((each) => each === folder);
  return kind && name && NAME.test(name) && more.length === 0 ? kind : null;
}

/** Where everything lies in one folder, as it does when a folder was packed, that folder is left out. */
export function withoutCommonFolder(paths: readonly string[]): string {
  const [first = ""] = paths;
  const folder = first.slice(0, first.indexOf("/") + 1);
  const isCommon =
    folder !== "" &&
    paths.every((path) => path.startsWith(folder)) &&
    paths.includes(`${folder}${MANIFEST}`);
  return isCommon ? folder : "";
}

const inside = (code: number): boolean =>
  (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d) ||
  (code >= 0x7f && code <= 0x9f) ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2066 && code <= 0x2069) ||
  code === 0xfeff;

/** Signs that are not seen, and turn what stands there into something else. */
const hasHiddenSigns = (text: string): boolean =>
  !text.isWellFormed() ||
  Array.from(text).some((sign) => inside(sign.codePointAt(0) ?? 0));

/** The line in which they stand, from 1; null where there are none. */
export function lineOfHiddenSigns(text: string): number | null {
  const at = text.split("\n").findIndex(hasHiddenSigns);
  return at === -1 ? null : at + 1;
}

/** Where in what was read they stand: an escape puts them there without being seen in the file. */
export function hiddenPlaces(
  value: unknown,
  path: readonly (string | number)[] = [],
): (string | number)[][] {
  if (typeof value === "string") {
    return hasHiddenSigns(value) ? [[...path]] : [];
  }
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, each]) =>
    hiddenPlaces(each, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}
