import type { Pathway } from "../pathways/definition";
import type { Worksheet } from "../worksheets/definition";

const OWN = /-[0-9a-f]{6}$/;

/** The same worksheet gets the same name here, however often its pack is looked into. */
export const nameHere = (slug: string, digest: string): string =>
  `${slug.replace(OWN, "").slice(0, 50)}-${digest.slice(0, 6)}`;

type Known = { slug: string; digest: string };
/** `name` is what it is called here; `isHere` where there is nothing to add. */
export type Place = { slug: string; name: string; isHere: boolean };

/** What each worksheet of a pack is called in this practice. */
export function placesOf(
  packed: readonly Known[],
  shipped: (slug: string) => string | undefined,
  own: ReadonlySet<string>,
): Place[] {
  return packed.map(({ slug, digest }) => {
    if (shipped(slug) === digest) return { slug, name: slug, isHere: true };
    const name = nameHere(slug, digest);
    return { slug, name, isHere: own.has(name) };
  });
}

/** The worksheet under its name here, and what it leads to under theirs. */
export function renamed(
  worksheet: Worksheet,
  names: ReadonlyMap<string, string>,
): Worksheet {
  const { slug, next, opensOnlyIf } = worksheet;
  const of = (name: string) => names.get(name) ?? name;
  return {
    ...worksheet,
    slug: of(slug),
    version: 1,
    ...(next !== undefined && { next: of(next) }),
    ...(opensOnlyIf?.of !== undefined && {
      opensOnlyIf: { ...opensOnlyIf, of: of(opensOnlyIf.of) },
    }),
  };
}

/** A programme that gives each worksheet under its name here; the same one has the same name every time. */
export function programmesHere(
  packed: readonly Pathway[],
  called: ReadonlyMap<string, string>,
  digest: (content: object) => string,
): { name: string; pathway: Pathway }[] {
  return packed.map((pathway) => {
    const steps = pathway.steps.map((step) =>
      step.kind === "worksheet"
        ? { ...step, give: called.get(step.give) ?? step.give }
        : step,
    );
    const here = { ...pathway, steps };
    return { name: nameHere(pathway.slug, digest(here)), pathway: here };
  });
}

/** What somebody wrote here and has said nothing about yet. */
const UNSAID = "All rights reserved";

/** One of the practice's own as it goes out: an id that no other has, and a licence. */
export const handedOn = (
  worksheet: Worksheet,
  digest: string,
  licence: string,
): Worksheet => ({
  ...worksheet,
  id: `P${digest.slice(0, 8).toUpperCase()}`,
  licence: worksheet.licence === UNSAID ? licence : worksheet.licence,
});
