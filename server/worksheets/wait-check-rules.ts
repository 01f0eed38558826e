import type { Worksheet } from "./definition";
import type { DefinitionProblem } from "./field-check-rules";
import { keysIn } from "./only-if-rules";
import { WAIT_REASON, waitMinutes, waitOf } from "./wait-rules";

const LONGEST = 7 * 24 * 60;

const isLength = (minutes: number): boolean =>
  Number.isInteger(minutes) && minutes >= 1 && minutes <= LONGEST;

/** Whatever would let words out of a wait, or never end it. */
export function waitProblems(worksheet: Worksheet): DefinitionProblem[] {
  const waiting = waitOf(worksheet);
  if (!waiting) return [];
  const { part, wait, lengths } = waiting;
  const at = worksheet.parts.indexOf(part);
  const path = ["parts", at, "wait"];
  const before = worksheet.parts.slice(0, at).flatMap(({ fields }) => fields);
  const found: DefinitionProblem[] = [];
  const say = (name: string, message: string) =>
    found.push({ path: [...path, name], message });

  if (
    worksheet.parts.some((one) => one.by === "joint" || one.mode !== "private")
  )
    say("of", "only what is private waits");
  if (at !== worksheet.parts.length - 1 || before.length === 0)
    say("of", "the last part waits, and another comes before it");
  if (!before.some(({ key }) => key === wait.of) || lengths.length === 0)
    say("of", `no earlier single field "${wait.of}"`);
  if (lengths.some(({ minutes }) => !isLength(minutes)))
    say("of", `the answers of "${wait.of}" are whole minutes up to a week`);
  if (waitMinutes(waiting, null) === null)
    say("usual", `"${wait.usual}" is not among the answers of "${wait.of}"`);
  if (!before.some(({ key, type }) => key === wait.shows && type === "long"))
    say("shows", `no earlier long field "${wait.shows}"`);

  const reason = part.fields.find(({ key }) => key === WAIT_REASON);
  if (reason?.type !== "long" || reason.required || reason.vis === "self_only")
    say(
      "of",
      `this part keeps why it was changed in a long field "${WAIT_REASON}"`,
    );
  if (part.steps === undefined) say("of", "say its steps");
  // On the phone it stands alone: what came before it is not there to be looked at.
  const own = part.fields.map(({ key }) => key);
  for (const field of part.fields)
    if (field.showIf && keysIn(field.showIf).some((key) => !own.includes(key)))
      say("of", `"${field.key}" looks at an answer from before the wait`);
  return found;
}
