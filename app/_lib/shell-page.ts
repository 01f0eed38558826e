/** The page without a word of anybody's that stands in where no network is. */
export const SHELL = "/offline";
