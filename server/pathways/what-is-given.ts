import type { Sharing } from "../homework/rules";
import { sharingOf } from "../homework/sharing-rules";
import { formOf } from "../measures/form-rules";
import { shippedMeasure } from "../measures/load-measures";
import { givableWorksheet } from "../worksheets/load-definitions";

type Named = {
  kind: "worksheet" | "measure";
  slug: string;
  who: "a" | "b" | "each";
  sharing: Sharing | null;
};

export type Given = {
  title: string;
  minutes: number;
  sharing: Sharing;
  /** What must be so before it is given. */
  unlockWhen: string | null;
};

/** What a step names, as it stands in the library now; null where it is there no more. */
export function whatIsGiven(step: Named): Given | null {
  const { kind, slug, who } = step;
  if (kind === "measure") {
    const measure = shippedMeasure(slug);
    return measure
      ? {
          title: measure.name,
          minutes: formOf(measure).minutes,
          sharing: "private",
          unlockWhen: null,
        }
      : null;
  }
  const worksheet = givableWorksheet(slug);
  return worksheet
    ? {
        title: worksheet.title,
        minutes: worksheet.minutes,
        sharing: step.sharing ?? sharingOf(worksheet, who),
        unlockWhen: worksheet.unlockWhen ?? null,
      }
    : null;
}
