import type { Json } from "../worksheets/condition-rules";
import type { JointPart, Worksheet } from "../worksheets/definition";
import { jointPartOf } from "../worksheets/part-rules";

type Standing = { question: string; version: number; value: Json };

/** What a page draws of a part that both write together. */
export const jointView = (part: JointPart, answers: Standing[]) => ({
  title: part.title,
  minutes: part.minutes ?? null,
  fields: part.fields,
  titleFrom: part.titleFrom ?? null,
  ofSeat: part.ofSeat,
  turns: part.turns ?? null,
  hasDays: part.calendar !== undefined,
  answers,
});

export type JointView = ReturnType<typeof jointView>;

/** The same before anybody wrote in it. */
export function emptyJointPart(worksheet: Worksheet): JointView | null {
  const part = jointPartOf(worksheet);
  return part && jointView(part, []);
}
