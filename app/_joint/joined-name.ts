/** What they call it in their own words; the worksheet's title until it has a name. */
export const joinedName = (name: unknown, otherwise: string): string =>
  typeof name === "string" && name.trim() !== ""
    ? `“${name.trim()}”`
    : otherwise;
