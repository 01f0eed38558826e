import { AudienceMark } from "@/app/_components/audience-mark";
import { wordsToTherapist } from "@/app/_components/audience-words";
import { SectionHead } from "@/app/_components/section-head";
import { JarLive } from "@/app/_jar/jar-live";
import { JointLive } from "@/app/_joint/joint-live";
import { JointMap } from "@/app/_joint/joint-map";
import { JointName } from "@/app/_joint/joint-name";
import { JointPart } from "@/app/_joint/joint-part";
import { isLong } from "@/app/_joint/runs";
import { orNotFound } from "@/app/_lib/or-not-found";
import { ViewBlocks } from "@/app/_worksheets/view-blocks";
import type { Caller } from "@/server/auth/actor";
import { getCoupleView } from "@/server/homework/get-couple-view";
import { getJar } from "@/server/jar/get-jar";

import type { Names } from "../../_words/homework-words";
import { OpenForBoth } from "./open-for-both";
import type { OpeningWords } from "./opening-words";
import type { Unit } from "./unit-picker";

type Props = {
  caller: Caller;
  assignmentId: string;
  names: Names;
  /** What to look at with them, for the therapist's eyes. */
  prompts: readonly string[];
  /** Not yet, where both write together before anything is opened. */
  isOpen: boolean;
  opening: OpeningWords;
  units: readonly Unit[];
  seen: string;
  /** Why nothing more of it can be opened. */
  stopped: string | null;
};

/** The page both partners now have, drawn by the same hand. */
export async function BothRead({
  caller,
  assignmentId,
  names,
  prompts,
  isOpen,
  opening,
  units,
  seen,
  stopped,
}: Props) {
  const [{ blocks, replies, joint, title }, jar] = await orNotFound(
    Promise.all([
      getCoupleView(caller, { assignmentId }),
      getJar(caller, { assignmentId }),
    ]),
  );
  const view = (
    <ViewBlocks
      blocks={blocks}
      map={joint ? (block) => <JointMap block={block} /> : undefined}
      replies={{ said: replies, seat: null, ask: null }}
    />
  );
  const readers = wordsToTherapist("couple", [names.a, names.b]);
  const rest = isOpen ? units.filter((unit) => !unit.isOpen) : [];

  return (
    <section aria-labelledby="both-read" className="mt-4">
      <SectionHead
        id="both-read"
        title={isOpen ? "What both now read" : "What both write"}
      >
        <AudienceMark bare audience="couple" words={readers} />
      </SectionHead>
      {prompts.length > 0 && (
        <div className="mt-4 max-w-prose">
          <p className="label">To look at with them</p>
          <ul className="mt-1 list-disc pl-5">
            {prompts.map((prompt) => (
              <li key={prompt}>{prompt}</li>
            ))}
          </ul>
        </div>
      )}
      {rest.length > 0 && (
        <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
          <p className="small soft">
            Still closed: {rest.map((unit) => unit.label).join("; ")}.{" "}
            {stopped && `${stopped}, so nothing more can be opened.`}
          </p>
          {!stopped && (
            <OpenForBoth
              assignmentId={assignmentId}
              names={names}
              words={opening}
              units={units}
              seen={seen}
              isMore
            />
          )}
        </div>
      )}
      {joint ? (
        <JointLive assignmentId={assignmentId} part={joint} device={null}>
          {joint.titleFrom && (
            <p className="display mt-5 mb-3">
              <JointName from={joint.titleFrom} otherwise={title} />
            </p>
          )}
          <div
            className="joint-desk"
            data-long={!isOpen || isLong(joint.fields) || undefined}
          >
            {blocks.length > 0 && <div className="min-w-0">{view}</div>}
            {jar ? (
              <JarLive
                assignmentId={assignmentId}
                part={joint}
                jar={jar}
                names={names}
                device={null}
              />
            ) : (
              <JointPart
                assignmentId={assignmentId}
                part={joint}
                names={names}
                readers={readers}
              />
            )}
          </div>
        </JointLive>
      ) : (
        <div className="mt-6 max-w-[600px]">{view}</div>
      )}
    </section>
  );
}
