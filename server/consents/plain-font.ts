import { readFileSync } from "node:fs";
import { inflateSync } from "node:zlib";

const PACKED_HEAD = 44;
const PACKED_ENTRY = 20;
const PLAIN_HEAD = 12;
const PLAIN_ENTRY = 16;

const padded = (length: number) => Math.ceil(length / 4) * 4;

/**
 * A font file of the web as it is before it is packed. From a packed one, every letter that is drawn
 * would unpack the table of all letters anew.
 */
export function plainFont(file: string): Buffer {
  const packed = readFileSync(file);
  const count = packed.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, at) => {
    const entry = PACKED_HEAD + at * PACKED_ENTRY;
    const offset = packed.readUInt32BE(entry + 4);
    const packedLength = packed.readUInt32BE(entry + 8);
    const length = packed.readUInt32BE(entry + 12);
    const data = packed.subarray(offset, offset + packedLength);
    return {
      tag: packed.subarray(entry, entry + 4),
      checksum: packed.subarray(entry + 16, entry + 20),
      data: packedLength < length ? inflateSync(data) : data,
    };
  });

  const head = Buffer.alloc(PLAIN_HEAD + count * PLAIN_ENTRY);
  const selector = Math.floor(Math.log2(count));
  packed.copy(head, 0, 4, 8);
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(2 ** selector * PLAIN_ENTRY, 6);
  head.writeUInt16BE(selector, 8);
  head.writeUInt16BE((count - 2 ** selector) * PLAIN_ENTRY, 10);

  let end = head.length;
  const bodies = tables.map(({ tag, checksum, data }, at) => {
    const entry = PLAIN_HEAD + at * PLAIN_ENTRY;
    tag.copy(head, entry);
    checksum.copy(head, entry + 4);
    head.writeUInt32BE(end, entry + 8);
    head.writeUInt32BE(data.length, entry + 12);
    const body = Buffer.alloc(padded(data.length));
    data.copy(body);
    end += body.length;
    return body;
  });
  return Buffer.concat([head, ...bodies]);
}
