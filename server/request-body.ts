/** What a request brings, never holding more of it than is allowed; null for more. */
export async function bodyWithin(
  request: Request,
  largest: number,
): Promise<Uint8Array | null> {
  if (Number(request.headers.get("content-length") ?? 0) > largest) return null;
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of request.body ?? []) {
    length += part.length;
    if (length > largest) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
