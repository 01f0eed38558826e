import { answerTo } from "./condition-rules";
import type { Worksheet } from "./definition";
import type { Field, FieldOf } from "./field-definition";
import { fieldOf, modeOf } from "./field-rules";
import type { ShareUnit } from "./share-definition";
import type { Person, Place } from "./view-definition";

/** The people a view is about, and what of each it was given. */
export type Shown = {
  worksheet: Worksheet;
  people: Person[];
  units: unknown[];
};

type Named = { value: string; label: string; phrase?: string | undefined };

export const unitOf = (shown: Shown, key: string): ShareUnit | undefined =>
  shown.worksheet.share.find((unit) => unit.unit === key);

export const isGiven = (shown: Shown, key: string): boolean =>
  shown.units.some((units) => answerTo(units, key) !== undefined);

/** A unit's content for every person, null where there is nothing to show. */
export const contents = (shown: Shown, key: string): unknown[] =>
  shown.units.map((units) => answerTo(units, key) ?? null);

/** Released content that both left open is not there at all. */
export const hasContent = (shown: Shown, key: string): boolean =>
  unitOf(shown, key)?.gate === "open" ||
  contents(shown, key).some((content) => content !== null);

export const isPreview = (shown: Shown): boolean => shown.people.length < 2;

/** Marked in a preview, unless nothing opens but by the therapist's tick. */
export const ifReleased = (shown: Shown, key: string): boolean =>
  isPreview(shown) &&
  unitOf(shown, key)?.gate === "therapist" &&
  modeOf(shown.worksheet) !== "therapist_decides";

export function sourceOf(shown: Shown, key: string): Field | undefined {
  const unit = unitOf(shown, key);
  const rule = shown.worksheet.scoring.find((each) => each.id === unit?.score);
  const of = rule && "of" in rule ? rule.of : unit?.field;
  return of === undefined ? undefined : fieldOf(shown.worksheet, of);
}

export function namesIn(field: Field | undefined): Named[] {
  if (field === undefined) return [];
  if ("options" in field) return field.options;
  return field.type === "pairs" ? field.categories : [];
}

export function matrixOf(
  shown: Shown,
  key: string,
): FieldOf<"matrix"> | undefined {
  const field = sourceOf(shown, key);
  return field?.type === "matrix" ? field : undefined;
}

export const boundsOf = (field: FieldOf<"matrix">) =>
  field.columns.type === "scale"
    ? { min: 0, max: 10, ends: field.columns.anchors }
    : {
        min: 1,
        max: field.columns.labels.length,
        ends: [
          field.columns.labels[0] ?? "",
          field.columns.labels.at(-1) ?? "",
        ] as [string, string],
      };

export const numberWithin = (
  value: unknown,
  { min, max }: { min: number; max: number },
): number | null =>
  typeof value === "number" && value >= min && value <= max ? value : null;

export const textIn = (value: unknown): string | null =>
  typeof value === "string" && value.trim() !== "" ? value : null;

/** A plain order or scored places, as named places; null if nothing is known. */
export function placesIn(
  shown: Shown,
  key: string,
  content: unknown,
): (Place & { value: string; phrase: string })[] | null {
  const names = namesIn(sourceOf(shown, key));
  const entries: unknown[] = Array.isArray(content) ? content : [];
  const places = entries.flatMap((entry, index) => {
    const value = typeof entry === "string" ? entry : answerTo(entry, "value");
    const name = names.find((each) => each.value === value);
    if (name === undefined) return [];
    const place = answerTo(entry, "place");
    return [
      {
        value: name.value,
        label: name.label,
        phrase: name.phrase ?? name.label.toLowerCase(),
        place: typeof place === "number" ? place : index + 1,
        tied: answerTo(entry, "tied") === true,
      },
    ];
  });
  return places.length === 0 ? null : places;
}
