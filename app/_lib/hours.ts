const half = (hour: number) => (hour < 12 ? "am" : "pm");

/** "9:00 pm" */
const hourWords = (hour: number): string =>
  `${hour % 12 || 12}:00 ${half(hour)}`;

/** The hours of a day, to choose one of. */
export const HOURS = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: hourWords(hour),
}));
