/** On what a therapist's pages are looked at, by day and by night. */
export const LOOKS = [
  ["a desk in light", { width: 1280, height: 800 }, "light"],
  ["a phone in the dark", { width: 390, height: 844 }, "dark"],
] as const;
