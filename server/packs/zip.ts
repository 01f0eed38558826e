import { promisify } from "node:util";
import {
  type Entry,
  fromBuffer,
  type ZipFile as Opened,
  type Options,
} from "yauzl";
import { ZipFile } from "yazl";

import { isStray, LIMITS, withoutCommonFolder } from "./file-rules";

type ZippedFile = { path: string; text: string };
export type Unzipped =
  | { ok: true; files: ZippedFile[] }
  | { ok: false; file: string; reason: string };

const SIZES = { file: "200 kB", unpacked: "4 MB", packed: "1 MB" };
const NOT_A_ZIP =
  "This is no pack: it could not be opened as a zip file. Choose the file that was saved.";

const open = promisify<Buffer, Options, Opened>(fromBuffer);

/** Stops as soon as there is more of it than its list says, and than a file may be. */
async function textOf(zip: Opened, entry: Entry): Promise<string | null> {
  const stream = await promisify(zip.openReadStream.bind(zip, entry))();
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of stream) {
    size += part.length;
    if (size > LIMITS.file) throw new RangeError("too large");
    parts.push(part);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(
      Buffer.concat(parts),
    );
  } catch {
    return null;
  }
}

function entriesOf(zip: Opened): Promise<Entry[] | null> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on("error", reject);
    zip.on("end", () => resolve(entries));
    zip.on("entry", (entry: Entry) => {
      if (!isStray(entry.fileName)) entries.push(entry);
      if (entries.length > LIMITS.files) return resolve(null);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

const refused = (reason: string, file = ""): Unzipped => ({
  ok: false,
  file,
  reason,
});

/**
 * The texts in a zip file. yauzl refuses names that lead out of it (`..`, a root, a backslash)
 * and a file that is larger than it says of itself; the limits are looked at before anything is
 * unpacked.
 */
export async function readZip(bytes: Uint8Array): Promise<Unzipped> {
  if (bytes.length > LIMITS.packed) {
    return refused(`A pack is ${SIZES.packed} at most; this one is larger.`);
  }
  try {
    const zip = await open(Buffer.from(bytes), {
      lazyEntries: true,
      strictFileNames: true,
      validateEntrySizes: true,
    });
    if (zip.entryCount > 4 * LIMITS.files) {
      return refused(`A pack holds ${LIMITS.files - 1} files at most.`);
    }
    const entries = await entriesOf(zip);
    return entries === null
      ? refused(`A pack holds ${LIMITS.files - 1} files at most.`)
      : await read(zip, entries);
  } catch (error) {
    return refused(
      error instanceof RangeError
        ? `A file in a pack is ${SIZES.file} at most.`
        : NOT_A_ZIP,
    );
  }
}

async function read(zip: Opened, entries: Entry[]): Promise<Unzipped> {
  const large = entries.find((each) => each.uncompressedSize > LIMITS.file);
  if (large) {
    return refused(`a file in a pack is ${SIZES.file} at most`, large.fileName);
  }
  const all = entries.reduce((sum, each) => sum + each.uncompressedSize, 0);
  if (all > LIMITS.unpacked) {
    return refused(`All files of a pack are ${SIZES.unpacked} at most.`);
  }
  const names = entries.map(({ fileName }) => fileName);
  const twice = names.find((name, at) => names.indexOf(name) < at);
  if (twice) return refused("this file stands in the pack twice", twice);
  const folder = withoutCommonFolder(names);
  const files: ZippedFile[] = [];
  for (const entry of entries) {
    const path = entry.fileName.slice(folder.length);
    if (entry.isEncrypted()) return refused("this file is locked", path);
    const text = await textOf(zip, entry);
    if (text === null) return refused("this is no text in UTF-8", path);
    files.push({ path, text });
  }
  return { ok: true, files };
}

/** The same texts make the same bytes, whenever and wherever they are packed. */
export async function writeZip(
  files: readonly ZippedFile[],
): Promise<Uint8Array> {
  const zip = new ZipFile();
  const mtime = new Date(Date.UTC(2000, 0, 1));
  for (const { path, text } of files) {
    zip.addBuffer(Buffer.from(text, "utf8"), path, {
      mtime,
      forceDosTimestamp: true,
    });
  }
  zip.end();
  const parts: Buffer[] = [];
  for await (const part of zip.outputStream) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}
