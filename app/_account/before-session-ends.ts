/** True where all is kept, false where it could not be, null where nothing was written. */
export type Kept = boolean | null;

type Saver = {
  save: () => Promise<Kept>;
  /** The session goes on after all. */
  carryOn?: () => void;
};

const savers = new Set<Saver>();

/** Registers what must be saved before the session may end; returns how to unregister. */
export function beforeSessionEnds(saver: Saver) {
  savers.add(saver);
  return () => {
    savers.delete(saver);
  };
}

export async function saveEverything(): Promise<Kept> {
  const all = await Promise.all(
    [...savers].map(({ save }) => save().catch(() => false)),
  );
  if (all.includes(false)) return false;
  return all.includes(true) ? true : null;
}

export function everythingGoesOn(): void {
  for (const { carryOn } of savers) carryOn?.();
}
