import { createHash } from "node:crypto";

/** The same parts make the same id, and nobody finds the parts in it. */
export function hashedId(parts: readonly unknown[]): string {
  const bytes = createHash("sha256")
    .update(JSON.stringify(parts))
    .digest()
    .subarray(0, 16);
  // A UUID of version 8, made of what its maker likes.
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes
    .toString("hex")
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
