/** Next length of 64, 128, 192 … bytes, growing by an eighth, so that a length tells little. */
function paddedLength(length: number): number {
  const step = Math.max(
    64,
    2 ** Math.floor(Math.log2(Math.max(length, 1)) - 3),
  );
  return Math.ceil(length / step) * step;
}

const LENGTH = 4;

/** Bytes, or those of a text, to a rounded length; what they really measure stands in front. */
export function padded(content: string | Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes =
    typeof content === "string" ? new TextEncoder().encode(content) : content;
  const block = new Uint8Array(paddedLength(bytes.length + LENGTH));
  new DataView(block.buffer).setUint32(0, bytes.length);
  block.set(bytes, LENGTH);
  return block;
}

export function unpadded(block: Uint8Array): Uint8Array {
  const { buffer, byteOffset } = block;
  const length = new DataView(buffer, byteOffset).getUint32(0);
  return block.subarray(LENGTH, LENGTH + length);
}

export const withoutPadding = (block: Uint8Array): string =>
  new TextDecoder().decode(unpadded(block));
