import type { JointPart, Mode, OwnPart, Worksheet } from "./definition";
import type { AskedField, Field, ItemField } from "./field-definition";

/** What each answers alone. Never what both write together. */
export const ownParts = (worksheet: Worksheet): OwnPart[] =>
  worksheet.parts.flatMap((part) => (part.by === "joint" ? [] : [part]));

export const ownModes = (worksheet: Worksheet): Mode[] =>
  ownParts(worksheet).map((part) => part.mode);

export const jointPartOf = (worksheet: Worksheet): JointPart | null =>
  worksheet.parts.find((part) => part.by === "joint") ?? null;

/** Both write together from the day it is given, before anything of their own is open. */
export const isTogetherFromStart = (worksheet: Worksheet): boolean =>
  jointPartOf(worksheet)?.unlockIf === "given";

/** Ideas of both lie in it, out of which one is drawn now and then. */
export const hasJar = (worksheet: Worksheet): boolean =>
  jointPartOf(worksheet)?.jar !== undefined;

/** What each is asked alone once both have written together. */
export const askedAfterwards = (worksheet: Worksheet): ItemField[] =>
  jointPartOf(worksheet)?.afterwards ?? [];

/** The plan of one date, of a jar out of which one is drawn again and again. */
export const planKey = (plan: string, number: number) => `${plan}_${number}`;

const A_DATE = /^(.+)_[1-9]\d{0,3}$/;

/** The key of which this is the plan of one date. */
export const datedKey = (question: string): string | null =>
  A_DATE.exec(question)?.[1] ?? null;

/** The question of the file that asks this one: a plan is asked of each date anew. */
const baseKey = (part: JointPart, question: string): string | null => {
  const plan = part.jar?.plan;
  if (plan === undefined || !question.startsWith(plan)) return question;
  return datedKey(question) === plan ? plan : null;
};

const asks = (field: Field): field is AskedField => field.type !== "info";

/** A question that both answer together; none of anybody's own is ever found here. */
export const jointFieldOf = (
  worksheet: Worksheet,
  question: string,
): AskedField | null => {
  const part = jointPartOf(worksheet);
  const key = part && baseKey(part, question);
  return part?.fields.filter(asks).find((field) => field.key === key) ?? null;
};
