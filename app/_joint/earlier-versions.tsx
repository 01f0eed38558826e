"use client";

import dynamic from "next/dynamic";
import { type SyntheticEvent, useState } from "react";

import { callApi } from "../(partner)/_api/call-api";
import type { Version, VersionPlace } from "./version-line";

/** Fetched when somebody asks what stood here before. */
const VersionLine = dynamic(() =>
  import("./version-line").then((file) => file.VersionLine),
);

type Props = VersionPlace & { assignmentId: string };

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
