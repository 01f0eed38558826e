"use client";

import { joinedName } from "./joined-name";
import { useJoint } from "./joint-live";

/** What they call it, as it is being typed; the worksheet's title until it has a name. */
export function JointName({
  from,
  otherwise,
}: {
  from: string;
  otherwise: string;
}) {
  const { together } = useJoint();
  return joinedName(together.answers[from], otherwise);
}
