import type { Sharing } from "../homework/rules";
import { sharingOf } from "../homework/sharing-rules";
import type { EditionNamed } from "../library/edition-records";
import { formOf } from "../measures/form-rules";
import { shippedMeasure } from "../measures/load-measures";
import type { PathwayStepOf } from "./definition";

type Named = {
  kind: "worksheet" | "measure";
  slug: string;
  who: "a" | "b" | "each";
  sharing: Sharing | null;
};

/** Put away it can be brought back; what is gone is no longer in any library. */
export type Missing = "put_away" | "gone";

/** What to say where somebody gives it all the same. */
export const MISSING: Readonly<Record<Missing, string>> = {
  put_away:
    "Your practice has put this away. Bring it back, or skip this step.",
  gone: "This is not in the library any more. Skip this step, or take it out.",
};

export type Given = {
  title: string;
  /** Null, as its minutes, where it cannot be given. */
  sharing: Sharing | null;
  minutes: number | null;
  /** What must be so before it is given. */
  unlockWhen: string | null;
  /** Why it cannot be given; null where it can. */
  missing: Missing | null;
};

const without = (title: string, missing: Missing): Given => ({
  title,
  sharing: null,
  minutes: null,
  unlockWhen: null,
  missing,
});

/** What a step names, as it stands in the library now. */
export function whatIsGiven(step: Named, editionNamed: EditionNamed): Given {
  const { kind, slug, who } = step;
  if (kind === "measure") {
    const measure = shippedMeasure(slug);
    if (!measure) return without(slug, "gone");
    return {
      title: measure.name,
      sharing: "private",
      minutes: formOf(measure).minutes,
      unlockWhen: null,
      missing: null,
    };
  }
  const named = editionNamed(slug);
  if (!named) return without(slug, "gone");
  const { title, worksheet } = named;
  if (!worksheet) return without(title, "put_away");
  return {
    title,
    sharing: step.sharing ?? sharingOf(worksheet, who),
    minutes: worksheet.minutes,
    unlockWhen: worksheet.unlockWhen ?? null,
    missing: null,
  };
}

/** The worksheets that these steps name. */
export const slugsOf = (
  steps: readonly Pick<Named, "kind" | "slug">[],
): string[] =>
  steps.flatMap(({ kind, slug }) => (kind === "worksheet" ? slug : []));

/** The same of a programme that nobody has begun. */
export const slugsGiven = (steps: readonly PathwayStepOf[]): string[] =>
  slugsOf(steps.map(({ kind, give }) => ({ kind, slug: give })));
