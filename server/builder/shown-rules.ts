import type { Mode, Worksheet } from "../worksheets/definition";
import type { Field } from "../worksheets/field-definition";
import { isAsked, modeOf } from "../worksheets/field-rules";
import { mayReachThePartner } from "../worksheets/tail-rules";

type Block = Worksheet["coupleView"][number];
type Unit = Worksheet["share"][number];

const PROMPT = "What surprised you, and what would you like to ask?";

/** How an answer of this kind stands beside the other's; null where it cannot. */
function blockFor(field: Field, unit: string): Block | null {
  const title = field.label || "…";
  switch (field.type) {
    case "text":
    case "long":
    case "pick":
      return { block: "texts", unit, title };
    case "rank":
      return { block: "rankings", unit, title };
    case "matrix":
      return { block: "table", unit, extra: [], title, chart: "bars" };
    case "info":
    case "likert":
    case "list":
    case "grid":
    case "pairs":
    case "upload":
      return null;
    default:
      return {
        block: "choices",
        unit,
        title,
        unlessSame: false,
        needsBoth: false,
      };
  }
}

export const canStandSideBySide = (field: Field): boolean =>
  blockFor(field, "unit") !== null;

const unitsOf = ({ share }: Worksheet, key: string): Unit[] =>
  share.filter(({ field }) => field === key);

/** What both see of a score that is made of this answer. */
const scoredUnits = ({ share, scoring }: Worksheet, key: string): Unit[] => {
  const ids = scoring.flatMap((rule) =>
    "of" in rule && rule.of === key ? [rule.id] : [],
  );
  return share.filter(
    ({ score }) => score !== undefined && ids.includes(score),
  );
};

export const standsSideBySide = (draft: Worksheet, key: string): boolean =>
  unitsOf(draft, key).length > 0 || scoredUnits(draft, key).length > 0;

const names = (value: unknown, unit: string): boolean => {
  if (typeof value === "string") return value === unit;
  if (value === null || typeof value !== "object") return false;
  return Object.values(value).some((each) => names(each, unit));
};

const PLAIN: readonly Block["block"][] = [
  "texts",
  "choices",
  "rankings",
  "table",
];

/** Whether it can be taken out of what both see without touching anything that came with the original. */
export function isPlainlyShown(draft: Worksheet, key: string): boolean {
  if (scoredUnits(draft, key).length > 0) return false;
  const units = unitsOf(draft, key);
  return units.every(({ unit }) => {
    const uses = draft.coupleView.filter((block) => names(block, unit));
    const [only, ...more] = uses;
    return (
      more.length === 0 &&
      (only === undefined ||
        (PLAIN.includes(only.block) &&
          !("extra" in only && only.extra.length > 0)))
    );
  });
}

const gateOf = (mode: Mode): Unit["gate"] =>
  mode === "therapist_decides" ? "therapist" : "open";

/** What both see ends with one question for both; what the therapist shows of one has none. */
function closed(draft: Worksheet): Worksheet {
  const blocks = draft.coupleView.filter(({ block }) => block !== "prompt");
  const prompt = draft.coupleView.find(({ block }) => block === "prompt");
  const isOver = !blocks.some(({ block }) => block !== "note");
  if (isOver || modeOf(draft) === "therapist_decides") {
    return { ...draft, coupleView: isOver ? [] : blocks };
  }
  const last = prompt ?? { block: "prompt" as const, text: PROMPT };
  return { ...draft, coupleView: [...blocks, last] };
}

const marked = (draft: Worksheet, key: string, isOn: boolean): Worksheet => ({
  ...draft,
  parts: draft.parts.map((part) => ({
    ...part,
    fields: part.fields.map((field) =>
      field.key === key && isAsked(field)
        ? { ...field, shareInView: isOn }
        : field,
    ),
  })) as Worksheet["parts"],
});

/** Puts an answer into what both see, or takes it out. */
export function shownSideBySide(
  draft: Worksheet,
  key: string,
  isOn: boolean,
): Worksheet {
  const field = draft.parts
    .flatMap(({ fields }) => fields)
    .find((each) => each.key === key);
  if (!field || standsSideBySide(draft, key) === isOn) return draft;
  if (!isOn) {
    const gone = unitsOf(draft, key).map(({ unit }) => unit);
    return closed({
      ...marked(draft, key, false),
      share: draft.share.filter(({ unit }) => !gone.includes(unit)),
      coupleView: draft.coupleView.filter(
        (block) => !gone.some((unit) => names(block, unit)),
      ),
    });
  }
  const block = blockFor(field, key);
  if (block === null || !mayReachThePartner(modeOf(draft))) return draft;
  return closed({
    ...marked(draft, key, true),
    share: [
      ...draft.share,
      {
        unit: key,
        label: field.label || "…",
        gate: gateOf(modeOf(draft)),
        field: key,
      },
    ],
    coupleView: [...draft.coupleView, block],
  });
}

/** What is said of an answer where it stands side by side goes with the question. */
export function renamedInView(
  draft: Worksheet,
  key: string,
  before: string,
  after: string,
): Worksheet {
  const units = unitsOf(draft, key).map(({ unit }) => unit);
  if (units.length === 0) return draft;
  const isOld = (words: string) =>
    words === before || words === (before || "…");
  return {
    ...draft,
    share: draft.share.map((unit) =>
      units.includes(unit.unit) && isOld(unit.label)
        ? { ...unit, label: after || "…" }
        : unit,
    ),
    coupleView: draft.coupleView.map((block) =>
      "unit" in block &&
      "title" in block &&
      units.includes(block.unit) &&
      isOld(block.title)
        ? { ...block, title: after || "…" }
        : block,
    ),
  };
}

export type SharingMode = "private" | "reveal" | "therapist_decides";

/** Whether how it is shared can be another without losing what came with the original. */
export const canShareOtherwise = (draft: Worksheet): boolean =>
  draft.parts.every(({ by }) => by !== "joint") &&
  draft.promise === undefined &&
  draft.acts === undefined &&
  draft.opensOnlyIf === undefined &&
  draft.share.every(({ field }) => field && isPlainlyShown(draft, field));

/** Who reads it is another. What nobody else will ever read stands side by side no more. */
export function sharedAs(draft: Worksheet, mode: SharingMode): Worksheet {
  if (!canShareOtherwise(draft) || modeOf(draft) === mode) return draft;
  const parts = draft.parts.map((part) =>
    part.by === "joint" ? part : { ...part, mode },
  );
  const next: Worksheet = { ...draft, parts };
  if (mode === "private") {
    const shown = draft.share.flatMap(({ field }) => field ?? []);
    const alone = shown.reduce((all, key) => marked(all, key, false), next);
    return { ...alone, autoReveal: false, share: [], coupleView: [] };
  }
  return closed({
    ...next,
    autoReveal: mode === "reveal" && draft.autoReveal,
    inSession: [],
    share: draft.share.map((unit) => ({ ...unit, gate: gateOf(mode) })),
  });
}
