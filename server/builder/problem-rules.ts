import type { Worksheet } from "../worksheets/definition";
import type { DefinitionProblem, Path } from "../worksheets/field-check-rules";
import type { Field } from "../worksheets/field-definition";
import { isAsked } from "../worksheets/field-rules";

/** Where something is to be mended: a question by its key, or the worksheet; and what of it. */
export type Place = { question: string | null; of: string };

const placeName = ({ question, of }: Place): string =>
  question === null ? `worksheet.${of}` : `question.${question}.${of}`;

/** The place again, from the name that travels with a refusal. */
export function placeIn(name: string): Place {
  const [kind, ...rest] = name.split(".");
  if (kind !== "question") return { question: null, of: rest.join(".") };
  const [question = "", ...of] = rest;
  return { question, of: of.join(".") };
}

const allFields = (draft: Worksheet): Field[] =>
  draft.parts.flatMap(({ fields }) => fields);

const named = (draft: Worksheet, key: string): string => {
  const field = allFields(draft).find((each) => each.key === key);
  const label = field?.label.trim();
  return label ? `“${label}”` : "a question without words";
};

/** The question that a score is made of. */
function ofScore(draft: Worksheet, id: string | undefined): string | null {
  const rule = draft.scoring.find((each) => each.id === id);
  return rule && "of" in rule && typeof rule.of === "string" ? rule.of : null;
}

/** Of a unit of what both see, the question whose answer it is. */
const askedBy = (
  draft: Worksheet,
  unit: Worksheet["share"][number] | undefined,
): string | null => unit?.field ?? ofScore(draft, unit?.score);

const fieldOfUnit = (draft: Worksheet, unit: string): string | null =>
  askedBy(
    draft,
    draft.share.find((each) => each.unit === unit),
  );

function blockUnit(draft: Worksheet, at: number): string | null {
  const block = draft.coupleView[at];
  return block && "unit" in block ? block.unit : null;
}

type Found = Place & { field: Field | undefined };

/** Which question a problem is about. */
function foundAt(
  draft: Worksheet,
  { path, message }: DefinitionProblem,
): Found {
  const [root, one, two, three, ...rest] = path;
  const of = (key: string | null, what: string): Found => ({
    question: key,
    of: what,
    field: allFields(draft).find((field) => field.key === key),
  });
  if (root === "parts" && two === "fields") {
    const field = draft.parts[Number(one)]?.fields[Number(three)];
    return { question: field?.key ?? null, of: rest.join("."), field };
  }
  if (root === "share" && one !== undefined) {
    return of(askedBy(draft, draft.share[Number(one)]), "shown");
  }
  if (root === "scoring" && message.includes("private answer")) {
    return of(ofScore(draft, draft.scoring[Number(one)]?.id), "shown");
  }
  if (root === "share") {
    return of(/^"([^"]+)"/.exec(message)?.[1] ?? null, "shown");
  }
  if (root === "coupleView" && one !== undefined) {
    const block = draft.coupleView[Number(one)];
    if (block?.block === "prompt") return of(null, "prompt");
    const unit = blockUnit(draft, Number(one));
    return of(unit === null ? null : fieldOfUnit(draft, unit), "shown");
  }
  if (root === "coupleView") return of(null, "prompt");
  return of(null, path.map(String).join("."));
}

/** What the original brought along and nobody writes here. */
const KEPT: Readonly<Record<string, string>> = {
  scoring: "The score",
  alerts: "What it brings to your attention",
  chips: "A mark beside an answer",
  acts: "The small act",
  ownAct: "The small act",
  inSession: "What may be shown in session",
  promise: "The promise that both tick",
  opensOnlyIf: "What must be so before it opens",
  unlockWhen: "What must be so before it is given",
  parts: "A part",
};

const missing = (path: Path): string => {
  const place = path.filter((step) => typeof step === "string").join(".");
  if (/options\.label$/.test(place))
    return "Write this answer, or take it out.";
  if (/options$/.test(place))
    return "Give at least two answers to choose from.";
  if (/labels$/.test(place)) return "Write what each step means.";
  if (/anchors$/.test(place)) return "Say what both ends mean.";
  if (/rows\.label$/.test(place)) return "Write this row.";
  if (/fields\.label$/.test(place)) return "Write what is asked.";
  if (/fields$/.test(place)) return "Ask at least one question.";
  if (place === "title") return "Give the worksheet a title.";
  if (place === "purpose") return "Say in one line what it is for.";
  if (place === "modality") return "Tick at least one approach.";
  if (place === "author") return "Say who wrote it.";
  if (place === "licence") return "Say how it may be used.";
  if (place.startsWith("coupleView") && place.endsWith("text"))
    return "Write the question that stands under what both read.";
  return "Something is still to be written here.";
};

const isMissing = (message: string): boolean =>
  message === "write something here" || /^too small/i.test(message);

/** One sentence that says what is wrong and how to mend it. */
function sentence(draft: Worksheet, problem: DefinitionProblem): string {
  const { path, message } = problem;
  const { question, field, of } = foundAt(draft, problem);
  const self = question === null ? "This" : named(draft, question);
  const other = /"([a-z][a-z0-9_]*)"/.exec(message)?.[1] ?? "";
  if (isMissing(message)) {
    return field?.type === "info" && of === "label"
      ? "Write what is said here."
      : missing(path);
  }
  if (/^too big/i.test(message)) return "This is longer than it can be.";
  if (message.includes("partner would learn of it")) {
    return `Whether ${self} is there at all would tell the partner a private answer. Ask it always, or take it out of what both see.`;
  }
  if (message.includes("show the partner a private answer")) {
    if (field && isAsked(field) && field.vis !== "inherit") {
      return `${self} is private, and it stands in what both see. That would show the partner a private answer. Take it out of what both see, or let it be read as the worksheet is.`;
    }
    return `${self} stands in what both see, but this worksheet is never opened. Choose another sharing, or take it out of what both see.`;
  }
  if (/^no field .* to look at here/.test(message)) {
    const isThere = allFields(draft).some(({ key }) => key === other);
    return isThere
      ? `It is asked only after an answer to ${named(draft, other)}, which comes later. Move it below, or ask it always.`
      : "It is asked only after an answer to a question that is gone. Ask it always, or choose another question.";
  }
  if (/has no option/.test(message)) {
    return `It looks at an answer that ${named(draft, other)} does not offer any more.`;
  }
  if (
    /no number to compare|free text is never scanned|only "answered"/.test(
      message,
    )
  ) {
    return `${named(draft, other)} cannot be compared like this. Choose again when it is asked.`;
  }
  if (/^the label/.test(message)) return "Two of these say the same.";
  if (/min is larger than max/.test(message)) {
    return "It asks for more answers than there are.";
  }
  if (/takes a picture/.test(message)) {
    return "A picture can be asked only where both write together.";
  }
  if (/no earlier multi|its options must be those of/.test(message)) {
    return `${self} orders what was chosen in an earlier question, and its answers must be the same ones.`;
  }
  if (/one prompt for both/.test(message)) {
    return "What both see ends with one question for both. Write it.";
  }
  if (/never opens by itself/.test(message)) {
    return "What you show field by field never opens by itself.";
  }
  if (/in common comes first|no block of the couple view/.test(message)) {
    return `What both see does not fit any more${question === null ? "" : ` with ${self}`}. Take it out there and tick it again.`;
  }
  const brought = KEPT[String(path[0])];
  return brought
    ? `${brought} came with the original and does not fit what you changed. Undo that change, or copy the original again.`
    : `${self} needs another look.`;
}

/** Every reason why it is not published, in words and at the place where it is mended. */
export function saidAt(
  draft: Worksheet,
  problems: readonly DefinitionProblem[],
): Record<string, string[]> {
  const said = new Map<string, Set<string>>();
  for (const problem of problems) {
    const { question, of } = foundAt(draft, problem);
    const words = sentence(draft, problem);
    const isLeak = words.includes("a private answer");
    const name = placeName({ question, of: isLeak ? "readers" : of });
    said.set(name, (said.get(name) ?? new Set()).add(words));
  }
  return Object.fromEntries(
    [...said].map(([name, words]) => [name, [...words]]),
  );
}
