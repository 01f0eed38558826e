import { redirect } from "next/navigation";

import { AudienceMark } from "@/app/_components/audience-mark";
import { wordsToPartner } from "@/app/_components/audience-words";
import { CommentsForMe } from "@/app/_homework/comments-for-me";
import { JarLive } from "@/app/_jar/jar-live";
import { JointLive } from "@/app/_joint/joint-live";
import { JointPart } from "@/app/_joint/joint-part";
import { TogetherHead } from "@/app/_joint/together-head";
import { orNotFound } from "@/app/_lib/or-not-found";
import { requirePartner } from "@/server/auth/session";
import { listComments } from "@/server/comments/list-comments";
import { getTogether } from "@/server/homework/get-together";
import { getJar } from "@/server/jar/get-jar";

import { assignmentIdIn } from "../../_shell/assignment-id";
import { PartnerPage } from "../../_shell/partner-page";
import { otherName } from "../../_words/readers";
import { AloneLink } from "./alone-link";
import { IntoCalendar } from "./into-calendar";
import { WayOn } from "./way-on";

/** What two people do and write in one place, on one phone or on two. */
export default async function TogetherPage({
  params,
}: PageProps<"/together/[assignmentId]">) {
  const assignmentId = await assignmentIdIn(params);
  const self = await requirePartner();
  const { caller } = self;
  const [together, comments, jar] = await orNotFound(
    Promise.all([
      getTogether(caller, { assignmentId }),
      listComments(caller, { assignmentId }),
      getJar(caller, { assignmentId }),
    ]),
  );
  const { names, therapist, joint, state } = together;
  if (state === "opened") redirect(`/opened/${assignmentId}`);

  const other = otherName(names, self.actor.seat);
  const readers = wordsToPartner("couple", { therapist, other });
  const device = { person: self.mark, letterbox: together.letterbox };

  return (
    <PartnerPage
      self={self}
      wide
      writes
      current="/today"
      back={{ href: "/today", label: "Today" }}
    >
      <TogetherHead together={together} />
      <p className="mt-4">
        <AudienceMark audience="couple" words={readers} />
      </p>
      <JointLive assignmentId={assignmentId} part={joint} device={device}>
        <div className="mt-7">
          {jar ? (
            <JarLive
              assignmentId={assignmentId}
              part={joint}
              jar={jar}
              names={names}
              device={device}
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
      {jar && <AloneLink assignmentId={assignmentId} />}
      {joint.hasDays && <IntoCalendar assignmentId={assignmentId} />}
      <WayOn
        assignmentId={assignmentId}
        state={state}
        therapist={therapist}
        isSecond={jar !== null}
      />
      <CommentsForMe
        comments={comments}
        seat={self.actor.seat}
        other={other}
        clock={{ now: new Date(), timeZone: self.practice.timeZone }}
      />
    </PartnerPage>
  );
}
