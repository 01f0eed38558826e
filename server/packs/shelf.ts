import { z } from "zod";

import { measureFolders } from "../measures/load-measures";
import { pathwayFolders } from "../pathways/load-pathways";
import { readYaml } from "../read-yaml";
import type { FileText } from "../worksheets/check-files";
import { filesIn, worksheetFolders } from "../worksheets/load-definitions";
import type { Kind } from "./file-rules";
import type { PackFile } from "./make-pack";

type OnShelf = { kind: Kind; text: FileText; slugs: string[]; needs: string[] };

const Named = z.looseObject({ slug: z.string(), next: z.string().optional() });
/** As much of a file as says what it is called and what it cannot be without. */
const Naming = Named.extend({
  later: z.array(Named).default([]),
  groups: z.array(z.looseObject({ from: z.string().optional() })).default([]),
  offers: z.array(z.looseObject({ measure: z.string() })).default([]),
  steps: z.array(z.looseObject({ give: z.string() })).default([]),
});

function onShelf(kind: Kind, text: FileText): OnShelf[] {
  const read = readYaml(text.text);
  const naming = Naming.safeParse(read.ok ? read.data : null);
  if (!naming.success) return [];
  const { later, groups, offers, steps, ...first } = naming.data;
  const all = [first, ...later];
  return [
    {
      kind,
      text,
      slugs: all.map(({ slug }) => slug),
      needs: [
        ...all.flatMap(({ next }) => next ?? []),
        ...groups.flatMap(({ from }) => from ?? []),
        ...offers.map(({ measure }) => measure),
        ...steps.map(({ give }) => give),
      ],
    },
  ];
}

let shelf: OnShelf[] | undefined;

/** Every file at hand, shipped or added by whoever runs this Holdfast. */
function filesAtHand(): OnShelf[] {
  shelf ??= [
    ...worksheetFolders()
      .flatMap(filesIn)
      .flatMap((text) => onShelf("worksheets", text)),
    ...measureFolders()
      .flatMap(filesIn)
      .flatMap((text) => onShelf("measures", text)),
    ...pathwayFolders()
      .flatMap(filesIn)
      .flatMap((text) => onShelf("pathways", text)),
  ];
  return shelf;
}

export const packed = (kind: Kind, { name, text }: FileText): PackFile => ({
  path: `${kind}/${name}`,
  text,
});

/** What was asked for, and what it cannot be without. */
export function filesFor(slugs: readonly string[]) {
  const all = filesAtHand();
  const of = (slug: string) => all.find((each) => each.slugs.includes(slug));
  const taken = new Set<OnShelf>();
  const take = (slug: string) => {
    const found = of(slug);
    if (!found || taken.has(found)) return;
    taken.add(found);
    found.needs.forEach(take);
  };
  slugs.forEach(take);
  const asked = new Set(slugs.map(of));
  return {
    missing: slugs.filter((slug) => !of(slug)),
    files: [...taken].map(({ kind, text }) => packed(kind, text)),
    besides: [...taken]
      .filter((each) => !asked.has(each))
      .map(({ text }) => text.name),
  };
}
