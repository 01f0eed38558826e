import type { Worksheet } from "../worksheets/definition";

const SUFFIX = /-[0-9a-f]{6}$/;

/** Told from what is shipped by its end; no word that anybody typed is in it. */
export const ownSlug = (base: string, id: string): string =>
  `${base.replace(SUFFIX, "").slice(0, 50)}-${id.slice(0, 6)}`;

/** All that the original has, under a name of its own. */
export function copyOf(original: Worksheet, slug: string): Worksheet {
  const { opensOnlyIf, title } = original;
  const isOfItself = opensOnlyIf?.of === original.slug;
  return {
    ...original,
    slug,
    version: 1,
    title: title.startsWith("Copy of ")
      ? title
      : `Copy of ${title}`.slice(0, 300),
    ...(isOfItself && { opensOnlyIf: { ...opensOnlyIf, of: undefined } }),
  };
}

/** One question that is yet to be written. */
export const blankWorksheet = (
  slug: string,
  author: string,
  key: string,
): Worksheet => ({
  id: "OWN",
  slug,
  version: 1,
  title: "",
  purpose: "",
  author,
  licence: "All rights reserved",
  language: "en",
  modality: ["general"],
  topics: [],
  riskTags: [],
  minutes: 5,
  frequency: "once",
  autoReveal: false,
  therapistUnlock: false,
  inSession: [],
  parts: [
    {
      id: "main",
      by: "each",
      mode: "private",
      fields: [
        {
          key,
          type: "long",
          label: "",
          required: false,
          vis: "inherit",
          shareInView: false,
          policyLine: false,
        },
      ],
    },
  ],
  scoring: [],
  share: [],
  coupleView: [],
  chips: [],
  alerts: [],
});
