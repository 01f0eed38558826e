"use client";

import { EarlierVersions } from "@/app/_joint/earlier-versions";
import { useJoint } from "@/app/_joint/joint-live";
import type { JointView } from "@/server/homework/joint-view-rules";
import type { JarView } from "@/server/jar/view-rules";
import type { FieldOf } from "@/server/worksheets/field-definition";
import { planKey } from "@/server/worksheets/part-rules";
import { planLines } from "@/server/worksheets/plan-rules";

import type { Device } from "../(partner)/_drafts/use-kept-words";
import { AddIdea } from "./add-idea";
import { JarFace } from "./jar-face";
import { PlanOfDate } from "./plan-of-date";
import { useJar } from "./use-jar";

type Props = {
  assignmentId: string;
  part: JointView;
  jar: JarView;
  names: { a: string; b: string };
  /** The phone of one of the two; null for whoever treats them, who looks on. */
  device: Device | null;
};

const ofDate = (plan: FieldOf<"plan">, number: number, title?: string) => ({
  ...plan,
  key: planKey(plan.key, number),
  ...(title && { title }),
});

/** The jar of both, as it stands now on every phone. */
export function JarLive({
  assignmentId,
  part,
  names,
  device,
  ...props
}: Props) {
  const { jar, acts } = useJar(assignmentId, props.jar);
  const { together } = useJoint();
  const { plan } = part;
  const dates = [...(jar.before ? [jar.before] : []), ...jar.done];

  return (
    <>
      <JarFace
        title={part.title}
        jar={jar}
        names={names}
        acts={acts}
        isLookedAt={device === null}
        plan={(number) => plan && <PlanOfDate field={ofDate(plan, number)} />}
        plans={(number) =>
          plan ? planLines(together.answers[planKey(plan.key, number)]) : []
        }
      >
        {device && (
          <AddIdea assignmentId={assignmentId} device={device} acts={acts} />
        )}
      </JarFace>
      {plan && dates.length > 0 && (
        <EarlierVersions
          assignmentId={assignmentId}
          fields={dates.map(({ number, idea }) =>
            ofDate(plan, number, idea?.text),
          )}
          ofSeat={{}}
          names={names}
        />
      )}
    </>
  );
}
