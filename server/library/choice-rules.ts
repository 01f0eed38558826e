/** How the parts of a worksheet are given out. */
export const WHOSE = ["each", "one", "each_then_together", "together"] as const;
/** "used" and "new" are so with the couple that is looked for. */
export const LISTS = ["all", "favourites", "recent", "used", "new"] as const;
/** Minutes, at most. */
export const LENGTHS = [5, 10, 15, 30] as const;

export type Whose = (typeof WHOSE)[number];
export type List = (typeof LISTS)[number];
export type Length = (typeof LENGTHS)[number];

/** What one may put one's own work under to hand it on. */
export const LICENCES = ["CC-BY-4.0", "CC-BY-SA-4.0", "CC0-1.0"] as const;
export type Licence = (typeof LICENCES)[number];

/** What is handed on: one file for another Holdfast, or FHIR R4 questionnaires for other systems. */
export const FORMS = ["pack", "fhir"] as const;
export type Form = (typeof FORMS)[number];
