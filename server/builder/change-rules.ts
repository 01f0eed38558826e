import type { Worksheet } from "../worksheets/definition";
import type { Field } from "../worksheets/field-definition";
import { isAsked, modeOf } from "../worksheets/field-rules";

/** The same content reads the same, in whatever order it was written. */
const written = (value: unknown): string =>
  JSON.stringify(value, (_key, each: unknown) =>
    each !== null && typeof each === "object" && !Array.isArray(each)
      ? Object.fromEntries(
          Object.entries(each).sort(([one], [other]) => (one < other ? -1 : 1)),
        )
      : each,
  ) ?? "";

const isSame = (one: unknown, other: unknown): boolean =>
  written(one) === written(other);

/** Whether one says all that the other says, whatever number they carry. */
export const isSameText = (one: Worksheet, other: Worksheet): boolean =>
  isSame({ ...one, version: 0 }, { ...other, version: 0 });

const NAMELESS = "a question without words";

const quoted = ({ label }: { label: string }): string =>
  label.trim() === "" ? NAMELESS : `“${label.trim()}”`;

const begun = (sentence: string): string =>
  sentence.charAt(0).toUpperCase() + sentence.slice(1);

const allFields = (worksheet: Worksheet): Field[] =>
  worksheet.parts.flatMap(({ fields }) => fields);

const READERS = {
  inherit: "read as the worksheet is",
  private: "read by its writer and you only",
  self_only: "read by its writer only",
} as const;

function fieldChanges(before: Field, after: Field): string[] {
  const name = quoted(after);
  const found: string[] = [];
  if (before.label !== after.label) {
    found.push(`${quoted(before)} now says ${name}.`);
  }
  if (!isSame(before.showIf, after.showIf)) {
    found.push(
      after.showIf
        ? `${name} is asked only after certain answers.`
        : `${name} is always asked.`,
    );
  }
  if (isAsked(before) && isAsked(after)) {
    if (before.vis !== after.vis) {
      found.push(`${name} is now ${READERS[after.vis]}.`);
    }
    if (before.shareInView !== after.shareInView) {
      found.push(
        after.shareInView
          ? `${name} now stands side by side.`
          : `${name} no longer stands side by side.`,
      );
    }
    if (before.required !== after.required) {
      found.push(
        `${name} ${after.required ? "must" : "need not"} be answered.`,
      );
    }
  }
  const rest = (field: Field) => ({
    ...field,
    label: null,
    showIf: null,
    vis: null,
    shareInView: null,
    required: null,
  });
  if (!isSame(rest(before), rest(after))) {
    found.push(`${name} asks it in another way.`);
  }
  return found;
}

/** Those that stand elsewhere: what is left in place is as much as can be. */
function movedAmong(before: readonly string[], after: readonly string[]) {
  const kept = before.filter((key) => after.includes(key));
  const now = after.filter((key) => before.includes(key));
  // The longest run that is still in its old order; few questions, so plainly.
  const runs: string[][] = [];
  for (const key of now) {
    const at = kept.indexOf(key);
    const best = runs
      .filter((run) => kept.indexOf(run.at(-1) ?? "") < at)
      .reduce<string[]>(
        (most, run) => (run.length > most.length ? run : most),
        [],
      );
    runs.push([...best, key]);
  }
  const still = runs.reduce<string[]>(
    (most, run) => (run.length > most.length ? run : most),
    [],
  );
  return now.filter((key) => !still.includes(key));
}

const HEAD = {
  title: "The title",
  purpose: "What it is for",
  minutes: "How long it takes",
  topics: "Where it is found",
  modality: "The approach",
  frequency: "How often it is done",
  riskTags: "What to be careful with",
  note: "The note",
  author: "Who wrote it",
  licence: "Its licence",
  autoReveal: "Whether it may open by itself",
} as const;

/** What an author would say has changed, a sentence each. */
export function changesBetween(before: Worksheet, after: Worksheet): string[] {
  const [old, now] = [allFields(before), allFields(after)];
  const was = (key: string) => old.find((field) => field.key === key);
  const isStill = (key: string) => now.some((field) => field.key === key);
  const keys = (fields: readonly Field[]) => fields.map(({ key }) => key);
  const head = Object.entries(HEAD).flatMap(([name, words]) =>
    isSame(before[name as keyof typeof HEAD], after[name as keyof typeof HEAD])
      ? []
      : [`${words} is another.`],
  );
  const found = [
    ...head,
    ...(modeOf(before) === modeOf(after) ? [] : ["Who reads it is another."]),
    ...now
      .filter(({ key }) => was(key) === undefined)
      .map((field) => `${quoted(field)} is new.`),
    ...old
      .filter(({ key }) => !isStill(key))
      .map((field) => `${quoted(field)} is gone.`),
    ...now.flatMap((field) => {
      const one = was(field.key);
      return one ? fieldChanges(one, field) : [];
    }),
    ...movedAmong(keys(old), keys(now)).flatMap((key) => {
      const field = now.find((each) => each.key === key);
      return field ? [`${quoted(field)} stands elsewhere.`] : [];
    }),
  ];
  if (found.length > 0) return found.map(begun);
  return isSameText(before, after) ? [] : ["Something small is another."];
}
