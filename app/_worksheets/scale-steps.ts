export const LOWEST = 0;
export const HIGHEST = 10;
export const STEPS = HIGHEST - LOWEST + 1;

/** From empty, up begins at the lowest and down at the highest: no number is suggested. */
export function stepped(value: number | null, by: 1 | -1): number {
  if (value === null) return by === 1 ? LOWEST : HIGHEST;
  return Math.min(HIGHEST, Math.max(LOWEST, value + by));
}

/** The value a key leads to, or undefined where the key means nothing here. */
export function valueAfterKey(
  key: string,
  value: number | null,
): number | undefined {
  switch (key) {
    case "ArrowRight":
    case "ArrowUp":
      return stepped(value, 1);
    case "ArrowLeft":
    case "ArrowDown":
      return stepped(value, -1);
    case "Home":
      return LOWEST;
    case "End":
      return HIGHEST;
    default:
      return /^\d$/.test(key) ? Number(key) : undefined;
  }
}
