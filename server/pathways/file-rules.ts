import { isDeepStrictEqual } from "node:util";

import { PathwayStep, type PathwayStepOf } from "./definition";

/** The terms under which a programme was made; nothing where nobody said them. */
export type Terms = {
  author: string | null;
  licence: string | null;
  citation: string | null;
  language: string | null;
  modality: string[] | null;
};

const USUAL: Record<string, unknown> = PathwayStep.parse({ give: "x-x" });

/** A step as somebody would write it: without what is so by itself. */
const written = ({ give, ...step }: PathwayStepOf) => ({
  give,
  ...Object.fromEntries(
    Object.entries(step).filter(
      ([key, value]) => !isDeepStrictEqual(USUAL[key], value),
    ),
  ),
});

type Named = {
  id: string;
  title: string;
  purpose: string;
  version: number;
  steps: readonly PathwayStepOf[];
};
type Head = { author: string; licence: string; language: string };

const MOST_SIGNS = 50;

/** The same programme has the same name in every pack, however it is called meanwhile elsewhere. */
const nameOf = ({ title, id }: Named): string => {
  const plain = title
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^[^a-z]+|-+$/g, "")
    .slice(0, MOST_SIGNS);
  return `${plain || "programme"}-${id.slice(0, 6)}`;
};

/** A programme of the practice's own as it goes out; whoever made it first keeps their name and their terms. */
export function handedOn(programme: Named, terms: Terms, head: Head) {
  const { title, purpose, version, steps } = programme;
  return {
    slug: nameOf(programme),
    version,
    title,
    purpose,
    author: terms.author ?? head.author,
    licence: terms.licence ?? head.licence,
    ...(terms.citation !== null && { citation: terms.citation }),
    language: terms.language ?? head.language,
    modality: terms.modality ?? ["general"],
    steps: steps.map(written),
  };
}
