import type { Measure } from "../measures/definition";
import { digestOf } from "../worksheets/load-definitions";
import { located, type PackedMeasure, type PackProblem } from "./check-pack";

/** What is asked and how it is counted. On whose terms, and in which release of the file, is not of it. */
function saidIn(measure: Measure): Record<string, unknown> {
  const {
    version: _version,
    licence: _licence,
    licenceUrl: _licenceUrl,
    attribution: _attribution,
    commercialAllowed: _commercialAllowed,
    flag: _flag,
    notes: _notes,
    ...said
  } = measure;
  return said;
}

const isSame = (one: unknown, other: unknown) =>
  digestOf({ one }) === digestOf({ one: other });

/** Where a measure of this name says something else than the one that is here. */
function differences(packed: Measure, here: Measure): string[] {
  const [one, other] = [saidIn(packed), saidIn(here)];
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    (key) => !isSame(one[key], other[key]),
  );
}

/**
 * Why a practice cannot add these measures: it has none of its own, so each must be one that this Holdfast has,
 * word for word and counted alike.
 */
export function strangeMeasures(
  packed: readonly PackedMeasure[],
  here: (slug: string) => Measure | undefined,
): PackProblem[] {
  return packed.flatMap(({ file, text, measure }) => {
    const known = here(measure.slug);
    const problems = known
      ? differences(measure, known).map((key) => ({
          path: [key],
          message: `${known.name} is here already and says this otherwise. Leave the file out, and the one that is here is used; or give yours a name of its own`,
        }))
      : [
          {
            path: ["slug"],
            message: `this Holdfast has no measure "${measure.slug}", and a practice cannot add one. Whoever runs this Holdfast adds it first, with npm run content -- import`,
          },
        ];
    return located(text, problems).map((problem) => ({ ...problem, file }));
  });
}
