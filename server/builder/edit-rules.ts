import type { Worksheet } from "../worksheets/definition";
import type {
  AskedField,
  Field,
  FieldOf,
} from "../worksheets/field-definition";
import { isAsked } from "../worksheets/field-rules";
import { type Kind, newField } from "./kind-rules";
import {
  inTime,
  joinedOnPages,
  movedOnPages,
  pagesOf,
  withoutTimes,
  withPages,
} from "./page-rules";
import { isPlainlyShown, renamedInView, shownSideBySide } from "./shown-rules";

type Part = Worksheet["parts"][number];

export const allFields = (draft: Worksheet): Field[] =>
  draft.parts.flatMap(({ fields }) => fields);

export const fieldIn = (draft: Worksheet, key: string): Field | undefined =>
  allFields(draft).find((field) => field.key === key);

export const partWith = (draft: Worksheet, key: string): Part | undefined =>
  draft.parts.find(({ fields }) => fields.some((field) => field.key === key));

const withPart = (draft: Worksheet, changed: Part): Worksheet => ({
  ...draft,
  parts: draft.parts.map((part) => (part.id === changed.id ? changed : part)),
});

/** The worksheet's own words and ways; minutes typed by hand are no sum of the pages any more. */
export function headChanged(
  draft: Worksheet,
  change: Partial<Omit<Worksheet, "parts">>,
): Worksheet {
  const next = { ...draft, ...change };
  return change.minutes === undefined ? next : withoutTimes(next);
}

/** The rows of a matrix that asks about what was chosen before: its own where they stand already. */
const rowsOf = (
  { rows }: FieldOf<"matrix">,
  options: readonly { value: string; label: string }[],
): FieldOf<"matrix">["rows"] =>
  options.map(({ value, label }) => ({
    optional: false,
    gate: "open",
    ...rows.find(({ key }) => key === value),
    key: value,
    label,
  }));

/** One question changed. What is said of it where both see it goes along, and so does what orders its answers. */
export function fieldChanged<F extends Field>(
  draft: Worksheet,
  key: string,
  change: Partial<F>,
): Worksheet {
  const before = fieldIn(draft, key);
  if (!before) return draft;
  // Whatever kind is changed, its answers to choose from look the same.
  const { options } = change as Partial<FieldOf<"multi">>;
  const parts = draft.parts.map((part) => ({
    ...part,
    fields: part.fields.map((field) => {
      // A change names fields of the very kind that is being changed.
      if (field.key === key) return { ...field, ...change } as Field;
      if (!options) return field;
      if (field.type === "rank" && field.from === key)
        return { ...field, options } as Field;
      return field.type === "matrix" && field.from === key
        ? ({ ...field, rows: rowsOf(field, options) } as Field)
        : field;
    }),
  })) as Part[];
  const next = { ...draft, parts };
  const label = "label" in change ? (change.label ?? "") : before.label;
  return label === before.label
    ? next
    : renamedInView(next, key, before.label, label);
}

/** Of whom each answer is read; what stands side by side stays ticked, and is refused when it is published. */
export const readBy = (
  draft: Worksheet,
  key: string,
  vis: AskedField["vis"],
): Worksheet => fieldChanged<AskedField>(draft, key, { vis });

export function fieldAdded(
  draft: Worksheet,
  kind: Kind,
  ids: Parameters<typeof newField>[1],
  after: string | null,
): Worksheet {
  const part = (after !== null && partWith(draft, after)) || draft.parts.at(0);
  if (!part) return draft;
  const field = newField(kind, ids);
  const pages = pagesOf(part);
  const at = pages.findIndex(({ fields }) => fields.includes(after ?? ""));
  const place = at < 0 ? pages.length : at + 1;
  const whole = { ...part, fields: [...part.fields, field] } as Part;
  const next = withPart(
    draft,
    withPages(whole, pages.toSpliced(place, 0, { fields: [field.key] })),
  );
  return inTime(next);
}

export function fieldRemoved(draft: Worksheet, key: string): Worksheet {
  const shown = shownSideBySide(draft, key, false);
  const part = partWith(shown, key);
  if (!part || part.fields.length === 1) return draft;
  const pages = pagesOf(part).map((page) => ({
    ...page,
    fields: page.fields.filter((each) => each !== key),
  }));
  const rest = part.fields.filter((field) => field.key !== key);
  const left = { ...part, fields: rest } as Part;
  const next = withPart(shown, withPages(left, pages));
  return inTime({
    ...next,
    inSession: next.inSession.filter((each) => each !== key),
  });
}

/** To another place of its part, counted among its questions. */
export function fieldMoved(
  draft: Worksheet,
  key: string,
  to: number,
): Worksheet {
  const part = partWith(draft, key);
  if (!part) return draft;
  return inTime(
    withPart(draft, withPages(part, movedOnPages(pagesOf(part), key, to))),
  );
}

export function fieldJoined(
  draft: Worksheet,
  key: string,
  isJoined: boolean,
): Worksheet {
  const part = partWith(draft, key);
  if (!part) return draft;
  const pages = joinedOnPages(pagesOf(part), key, isJoined);
  return inTime(withPart(draft, withPages(part, pages)));
}

/** What stands over the questions of a page. */
export function pageChanged(
  draft: Worksheet,
  key: string,
  change: { title?: string | undefined; over?: string | undefined },
): Worksheet {
  const part = partWith(draft, key);
  if (!part) return draft;
  const pages = pagesOf(part).map((page) =>
    page.fields.includes(key) ? { ...page, ...change } : page,
  );
  return withPart(draft, withPages(part, pages));
}

/** Whether the therapist may show it to both while they are in session. */
export const inSessionChanged = (
  draft: Worksheet,
  key: string,
  isOn: boolean,
): Worksheet => ({
  ...draft,
  inSession: isOn
    ? [...draft.inSession, key]
    : draft.inSession.filter((each) => each !== key),
});

const mentions = (value: unknown, key: string): boolean => {
  if (typeof value === "string") return value === key;
  if (value === null || typeof value !== "object") return false;
  return (
    Object.keys(value).includes(key) ||
    Object.values(value).some((each) => mentions(each, key))
  );
};

/** What came with the original and asks this question, so that it cannot go; null where it can. */
export function keepsQuestion(draft: Worksheet, key: string): string | null {
  const part = partWith(draft, key);
  if (part?.fields.length === 1) return "It is the only question.";
  const { fields: _asked, ...frame } = part ?? { fields: [] };
  const { steps: _pages, ...rest } = { steps: null, ...frame };
  const kept: [unknown, string][] = [
    [draft.scoring, "The score is made of it"],
    [draft.alerts, "It can bring something to your attention"],
    [draft.chips, "It marks an answer for you"],
    [[draft.acts, draft.ownAct], "The small act of the week asks it"],
    [draft.promise, "It is what both promise"],
    [draft.opensOnlyIf, "It decides whether this opens"],
    [rest, "What both write together asks it"],
  ];
  const found = kept.find(([of]) => mentions(of, key));
  if (found) return `${found[1]}, so it stays. Change its words as you like.`;
  return isPlainlyShown(draft, key)
    ? null
    : "What both see is made of it, so it stays. Change its words as you like.";
}

/** What the original has that is not changed here, each in a few words. */
export function keptAsItWas(draft: Worksheet): string[] {
  const joint = draft.parts.find(({ by }) => by === "joint");
  const has = (of: unknown): boolean =>
    Array.isArray(of) ? of.length > 0 : of !== undefined;
  const blocks = draft.coupleView.map(({ block }) => block);
  const plain = ["texts", "choices", "rankings", "table", "prompt", "note"];
  const drawn = blocks.filter((block) => !plain.includes(block));
  const kinds = allFields(draft).filter(({ type }) =>
    ["matrix", "grid", "pairs", "list", "timer", "pick"].includes(type),
  );
  const found: [boolean, string][] = [
    [blocks.includes("cycle"), "the cycle map"],
    [
      drawn.some((block) => block !== "cycle"),
      "how answers are put together for both",
    ],
    [has(draft.scoring), "its scores"],
    [has(draft.alerts), "what it brings to your attention"],
    [has(draft.chips), "marks beside answers"],
    [joint !== undefined && draft.parts.length > 1, "when both write together"],
    [joint?.by === "joint" && has(joint.jar), "the jar"],
    [
      joint?.by === "joint" && has(joint.afterwards),
      "what each is asked alone afterwards",
    ],
    [draft.parts.some((part) => "wait" in part && has(part.wait)), "its wait"],
    [has(draft.acts) || has(draft.ownAct), "the small act of the week"],
    [has(draft.returns), "saying when one is back"],
    [has(draft.promise), "the promise"],
    [has(draft.opensOnlyIf), "what must be so before it opens"],
    [draft.therapistUnlock, "your word before it is given"],
    [
      has(draft.notWhileViolence),
      "that it waits while a sign of violence is under review",
    ],
    [has(draft.next), "the worksheet that follows it"],
    [has(draft.booklet), "the booklet"],
    [kinds.length > 0, "the rows, entries and timers inside its questions"],
  ];
  return found.flatMap(([isSo, words]) => (isSo ? [words] : []));
}

export const isAskedField = (field: Field | undefined): field is AskedField =>
  field !== undefined && isAsked(field);
