import { wordsToPartner } from "@/app/_components/audience-words";
import { LinkButton } from "@/app/_components/link-button";
import { CommentsForMe } from "@/app/_homework/comments-for-me";
import { OpenedOn, OpenedReaders } from "@/app/_homework/opened-words";
import { JointName } from "@/app/_joint/joint-name";
import { orNotFound } from "@/app/_lib/or-not-found";
import { ViewBlocks } from "@/app/_worksheets/view-blocks";
import { requirePartner } from "@/server/auth/session";
import { listComments } from "@/server/comments/list-comments";
import { getOpened } from "@/server/homework/get-opened";
import { getJar } from "@/server/jar/get-jar";

import { assignmentIdIn } from "../../_shell/assignment-id";
import { PartnerPage } from "../../_shell/partner-page";
import { openedWords, otherName } from "../../_words/readers";
import { AloneLink } from "../../together/[assignmentId]/alone-link";
import { IntoCalendar } from "../../together/[assignmentId]/into-calendar";

import { KeepRest } from "./keep-rest";
import { AboutActs, OwnActs } from "./own-acts";
import { ReplyButton } from "./reply-button";
import { TryThis } from "./try-this";
import { JarLive, JointLive, JointMap, JointPart } from "./what-is-live";

export default async function OpenedRevealPage({
  params,
}: PageProps<"/opened/[assignmentId]">) {
  const assignmentId = await assignmentIdIn(params);
  const self = await requirePartner();
  const { caller } = self;
  const [opened, comments] = await orNotFound(
    Promise.all([
      getOpened(caller, { assignmentId }),
      listComments(caller, { assignmentId }),
    ]),
  );
  const { names, therapist, openedAt } = opened;
  const clock = { now: new Date(), timeZone: self.practice.timeZone };

  const other = otherName(names, self.actor.seat);
  const readers = wordsToPartner("couple", { therapist, other });
  const { joint, title } = opened;
  const { acts } = opened;
  const jar = joint?.plan ? await getJar(caller, { assignmentId }) : null;
  const device = { person: self.mark, letterbox: opened.letterbox };
  const ownActs = acts && (
    <OwnActs
      assignmentId={assignmentId}
      acts={acts}
      seat={self.actor.seat}
      other={other}
      therapist={therapist}
      device={device}
      isListed={joint !== null}
    />
  );
  const blocks = (
    <ViewBlocks
      blocks={opened.blocks}
      map={joint ? (block) => <JointMap block={block} /> : undefined}
      offers={
        acts && !joint
          ? {
              of: self.actor.seat === "a" ? "b" : "a",
              before: <AboutActs other={other} therapist={therapist} />,
              under: (text) => {
                const card = acts.cards.find((one) => one.text === text);
                return (
                  card && (
                    <TryThis
                      assignmentId={assignmentId}
                      card={card}
                      about="about-acts"
                    />
                  )
                );
              },
            }
          : undefined
      }
      replies={{
        said: opened.replies,
        seat: self.actor.seat,
        ask: (unit, words, by) => (
          <ReplyButton
            assignmentId={assignmentId}
            unit={unit}
            words={words}
            by={by}
            readers={`${other} and ${therapist}`}
          />
        ),
      }}
    />
  );

  return (
    <PartnerPage
      self={self}
      wide
      writes={joint !== null || acts !== null}
      current="/opened"
      back={{ href: "/opened", label: "Opened" }}
    >
      <OpenedOn
        words={openedWords(opened.seats, self.actor.seat, {
          therapist,
          other,
        })}
        openedAt={openedAt}
        clock={clock}
      />
      {joint ? (
        <JointLive assignmentId={assignmentId} part={joint} device={device}>
          <h1 className="head mt-1 mb-4.5">
            {joint.titleFrom ? (
              <JointName from={joint.titleFrom} otherwise={title} />
            ) : (
              title
            )}
          </h1>
          {blocks}
          <div className="mt-9">
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
          {ownActs}
          {joint.hasDays && <IntoCalendar assignmentId={assignmentId} />}
          {jar && <AloneLink assignmentId={assignmentId} />}
          <p className="row mt-6 flex-wrap">
            {!jar && (
              <LinkButton href={`/opened/${assignmentId}/finish`}>
                Finish
              </LinkButton>
            )}
            {opened.booklet && (
              <LinkButton href={`/opened/${assignmentId}/booklet`}>
                To print
              </LinkButton>
            )}
          </p>
        </JointLive>
      ) : (
        <>
          <h1 className="head mt-1 mb-4.5">{title}</h1>
          {blocks}
          <OpenedReaders words={readers} />
          {ownActs}
          <KeepRest
            assignmentId={assignmentId}
            rest={opened.rest}
            therapist={therapist}
            other={other}
          />
        </>
      )}
      <CommentsForMe
        comments={comments}
        seat={self.actor.seat}
        other={other}
        clock={clock}
      />
    </PartnerPage>
  );
}
