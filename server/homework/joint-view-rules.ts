import type { Json } from "../worksheets/condition-rules";
import type { JointPart, Worksheet } from "../worksheets/definition";
import type { FieldOf } from "../worksheets/field-definition";
import { datedKey, jointPartOf } from "../worksheets/part-rules";

type Standing = { question: string; version: number; value: Json };

const planOf = ({ fields, jar }: JointPart): FieldOf<"plan"> | null =>
  fields.find(
    (field): field is FieldOf<"plan"> =>
      field.type === "plan" && field.key === jar?.plan,
  ) ?? null;

/** What a page draws of a part that both write together. */
export const jointView = (part: JointPart, answers: Standing[]) => ({
  title: part.title,
  minutes: part.minutes ?? null,
  /** The plan of a jar is asked of each date that both agreed to, never by itself. */
  fields: part.fields.filter(({ key }) => key !== part.jar?.plan),
  plan: planOf(part),
  titleFrom: part.titleFrom ?? null,
  ofSeat: part.ofSeat,
  turns: part.turns ?? null,
  hasDays: part.calendar !== undefined,
  answers,
});

/** A question of this part, or the plan of one of its dates. */
export const isAskedIn = (
  { fields, plan }: Pick<JointView, "fields" | "plan">,
  question: string,
): boolean =>
  fields.some(({ key }) => key === question) ||
  (plan !== null && datedKey(question) === plan.key);

export type JointView = ReturnType<typeof jointView>;

/** The same before anybody wrote in it. */
export function emptyJointPart(worksheet: Worksheet): JointView | null {
  const part = jointPartOf(worksheet);
  return part && jointView(part, []);
}
