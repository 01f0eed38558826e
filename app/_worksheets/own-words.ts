/** The choice of saying it in words of one's own. */
export const OWN_WORDS = "own words";

/** Within a group choices are drawn small. */
export type Within = { pills?: boolean };
