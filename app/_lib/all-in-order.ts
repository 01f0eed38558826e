/**
 * Waits for all, and fails as the first of them in their order does: that somebody does not
 * belong here comes before what they may not see.
 */
export async function allInOrder<T extends readonly Promise<unknown>[] | []>(
  reads: T,
) {
  await Promise.allSettled(reads);
  for (const read of reads) await read;
  return Promise.all(reads);
}
