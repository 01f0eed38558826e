/** Next length of 64, 128, 192 … bytes, growing by an eighth, so that a length tells little. */
function paddedLength(length: number): number {
  const step = Math.max(
    64,
    2 ** Math.floor(Math.log2(Math.max(length, 1)) - 3),
  );
  return Math.ceil(length / step) * step;
}

const LENGTH = 4;

/** A text as bytes of a rounded length; what it really measures stands in front. */
export function padded(text: string): Uint8Array<ArrayBuffer> {
  const words = new TextEncoder().encode(text);
  const block = new Uint8Array(paddedLength(words.length + LENGTH));
  new DataView(block.buffer).setUint32(0, words.length);
  block.set(words, LENGTH);
  return block;
}

export function withoutPadding(block: Uint8Array): string {
  const { buffer, byteOffset } = block;
  const length = new DataView(buffer, byteOffset).getUint32(0);
  return new TextDecoder().decode(block.subarray(LENGTH, LENGTH + length));
}
