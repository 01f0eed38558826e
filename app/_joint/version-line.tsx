import { AnswerCell } from "@/app/_worksheets/answer-cell";
import { cellOf } from "@/server/worksheets/cell-rules";
import type { Field } from "@/server/worksheets/field-definition";
import { isAsked } from "@/server/worksheets/field-rules";

import type { callApi } from "../(partner)/_api/call-api";
import { longDay } from "../(partner)/_words/days";

export type Version = Awaited<
  ReturnType<typeof callApi<"homework.listJointVersions">>
>[number];

export type VersionPlace = {
  fields: readonly Field[];
  ofSeat: Readonly<Record<string, "a" | "b">>;
  names: { a: string; b: string };
};

/** One text that stood in a place, whose it was and when. */
export function VersionLine({
  version,
  fields,
  ofSeat,
  names,
}: VersionPlace & { version: Version }) {
  const { question, seat, member, day, rival, value } = version;
  const field = fields.filter(isAsked).find(({ key }) => key === question);
  if (!field) return null;
  const about = ofSeat[question];
  const by = seat ? names[seat] : (member ?? "your care team");

  return (
    <li>
      <p className="label">
        {field.title ?? field.label}
        {about && `, ${names[about]}`}
      </p>
      <div className="words">
        <AnswerCell cell={cellOf(field, value ?? undefined)} />
      </div>
      <p className="soft">
        {longDay(day)}, by {by}
        {rival && ", written at the same time as another"}
      </p>
    </li>
  );
}
