"use client";

import { type SyntheticEvent, useState } from "react";

import { AnswerCell } from "@/app/_worksheets/answer-cell";
import { cellOf } from "@/server/worksheets/cell-rules";
import type { Field } from "@/server/worksheets/field-definition";
import { isAsked } from "@/server/worksheets/field-rules";
import { callApi } from "../(partner)/_api/call-api";
import { longDay } from "../(partner)/_words/days";

type Version = Awaited<
  ReturnType<typeof callApi<"homework.listJointVersions">>
>[number];

type Props = {
  assignmentId: string;
  fields: readonly Field[];
  ofSeat: Readonly<Record<string, "a" | "b">>;
  names: { a: string; b: string };
};

type Reading = "closed" | "reading" | "away" | readonly Version[];

/** Everything that ever stood here, by whom and on which day; asked for when it is opened. */
export function EarlierVersions({ assignmentId, ...props }: Props) {
  const [reading, setReading] = useState<Reading>("closed");

  const onToggle = async (event: SyntheticEvent<HTMLDetailsElement>) => {
    if (!event.currentTarget.open) return setReading("closed");
    setReading("reading");
    setReading(
      await callApi("homework.listJointVersions", { assignmentId }).catch(
        () => "away" as const,
      ),
    );
  };

  return (
    <details className="joint-versions" onToggle={onToggle}>
      <summary>Earlier versions</summary>
      {reading === "away" && (
        <p className="soft">
          They could not be read just now. Close this and open it again.
        </p>
      )}
      {Array.isArray(reading) && reading.length === 0 && (
        <p className="soft">Nothing has been written here yet.</p>
      )}
      {Array.isArray(reading) && reading.length > 0 && (
        <ol>
          {reading.map((version: Version) => (
            <VersionLine key={version.id} version={version} {...props} />
          ))}
        </ol>
      )}
    </details>
  );
}

function VersionLine({
  version,
  fields,
  ofSeat,
  names,
}: Omit<Props, "assignmentId"> & { version: Version }) {
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
