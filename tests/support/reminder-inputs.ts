const QUIET = { from: 21, until: 8 };

/** As the practice may have it. */
export const reminding = (isOn: boolean) => ({
  isOn,
  daysBefore: 1,
  most: 2,
  quiet: QUIET,
  words: "",
});

/** What somebody may choose for themselves. */
export const chosen = (how: "asked" | "each" | "weekly" | "off") => ({
  how,
  timeZone: null,
  quiet: QUIET,
  weekly: { day: 7, hour: 17 },
});
