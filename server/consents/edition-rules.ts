export type EditionDates = { version: number; effectiveOn: string };

/** The text in force on a day: the newest of those whose day has come. */
export function editionOn<E extends EditionDates>(
  editions: readonly E[],
  day: string,
): E | null {
  const inForce = editions.filter(({ effectiveOn }) => effectiveOn <= day);
  return newestOf(inForce);
}

export const newestOf = <E extends EditionDates>(
  editions: readonly E[],
): E | null =>
  editions.reduce<E | null>(
    (newest, one) => (newest && newest.version > one.version ? newest : one),
    null,
  );

/** What will be in force later: a newer version than today's, on a day to come. */
export function comingAfter<E extends EditionDates>(
  editions: readonly E[],
  day: string,
): E | null {
  const current = editionOn(editions, day);
  const later = editions.filter(
    ({ version, effectiveOn }) =>
      effectiveOn > day && version > (current?.version ?? 0),
  );
  return newestOf(later);
}

/** Versions count up, whatever their days are. */
export const nextVersion = (editions: readonly EditionDates[]): number =>
  (newestOf(editions)?.version ?? 0) + 1;
