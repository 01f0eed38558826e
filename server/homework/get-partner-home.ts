import type { Caller } from "../auth/actor";
import { nextSessionOf } from "../calendar/session-records";
import { commentedFor } from "../comments/records";
import { inPractice } from "../db";
import { NotFound } from "../errors";
import { askedFrom } from "../experiments/asked-from";
import { askedOf, doneTextOf, ownActs, textOf } from "../experiments/records";
import { keyring } from "../keys/keyring";
import { draftPlace } from "../keys/places";
import { timeZoneOf } from "../practices/time-zone";
import type { Answers } from "../worksheets/condition-rules";
import { labelsInSession } from "../worksheets/in-session-rules";
import { minutesLeft } from "../worksheets/step-rules";
import { asksNow } from "../worksheets/wait-rules";
import { everyDraftOf } from "./draft-records";
import { isGiven, isToDo } from "./entry-rules";
import { nextToDo, placeInWorksheet } from "./home-rules";
import { ownParts, stateOf } from "./own-part-records";
import { careTeamNames, coupleNames, keysOf } from "./records";
import { shownTo } from "./shown-records";
import { asGiven } from "./smaller-rules";
import { smallerOf } from "./smaller-version";
import { returnTimeOf, standingOf } from "./standing-records";
import { editionsOf } from "./worksheet-of";

const when = (at: Date | null): number => at?.getTime() ?? 0;

/** A partner's home: the one next thing, and what of one's own is done or has been opened. */
export function getPartnerHome(caller: Caller) {
  return inPractice(caller, async (tx, actor) => {
    if (actor.kind !== "partner") throw new NotFound();
    const { practiceId, partnerId, coupleId } = actor;
    const [
      rows,
      standing,
      returnTime,
      shown,
      kept,
      keyRows,
      names,
      clinicians,
      written,
      acts,
      asked,
      zone,
      session,
    ] = await Promise.all([
      ownParts(tx, actor),
      standingOf(tx, actor),
      returnTimeOf(tx, actor),
      shownTo(tx, actor),
      everyDraftOf(tx, actor),
      keysOf(tx, actor, ["partner", "couple"]),
      coupleNames(tx, actor),
      careTeamNames(tx, actor),
      commentedFor(tx, actor),
      ownActs(tx, actor),
      askedOf(tx, actor),
      timeZoneOf(tx, actor),
      nextSessionOf(tx, actor),
    ]);
    const editions = await editionsOf(tx, practiceId, [
      ...rows,
      ...standing,
      ...shown,
    ]);
    const worksheets = (digest: string) => editions(digest).worksheet;
    const parts = rows.map((row) => ({
      id: row.id,
      sharing: row.sharing,
      seats: row.seats,
      dueOn: row.dueOn,
      createdAt: row.createdAt,
      endedAt: row.endedAt,
      worksheet: asksNow(
        asGiven(editions(row.digest), row),
        row.waitEnds !== null,
      ),
      waitEnds: row.waitEnds,
      submittedAt: row.submittedAt,
      standingId: row.standingId,
      together: row.together === true,
      state: stateOf(row),
      hasBegun:
        row.waitEnds !== null ||
        kept.some(({ assignmentId }) => assignmentId === row.id),
    }));
    const toDo = parts.filter(isToDo);
    const next = nextToDo(toDo);
    const nextRow = rows.find(({ id }) => id === next?.id);
    const stored = kept.filter(({ assignmentId }) => assignmentId === next?.id);
    const keys = await keyring(keyRows);
    const answers: Answers = Object.fromEntries(
      stored.map(({ assignmentId, question, value }) => [
        question,
        JSON.parse(
          keys.open(
            value,
            draftPlace({ practiceId, assignmentId, partnerId, question }),
          ),
        ),
      ]),
    );
    const titled = ({ worksheet, ...part }: (typeof parts)[number]) => ({
      ...part,
      title: worksheet.title,
      minutes: worksheet.minutes,
      /** Their therapist may show both some of it in session. */
      isShownInSession: labelsInSession(worksheet).length > 0,
      /** The therapist wrote to this person about it. */
      isWrittenAbout: written.some(
        ({ assignmentId }) => assignmentId === part.id,
      ),
    });

    return {
      name: actor.name,
      seat: actor.seat,
      names,
      therapist: clinicians[0] ?? "your therapist",
      /** Both know of it. */
      nextSession: session?.startsAt ?? null,
      next: next && {
        ...titled(next),
        minutesLeft:
          next.state === "together"
            ? next.worksheet.minutes
            : minutesLeft(next.worksheet, answers),
        smaller:
          nextRow && next.state !== "choosing"
            ? smallerOf(keys, nextRow, {
                practiceId,
                coupleId,
                assignmentId: next.id,
              })
            : null,
        stoppedAt:
          stored.length > 0 ? placeInWorksheet(next.worksheet, answers) : null,
      },
      /** One's own small act: still to be done, or done and not the other's to read yet. */
      acts: acts
        .filter(({ doneAt, askedFrom }) => !doneAt || askedFrom)
        .map((act) => ({
          id: act.id,
          text: textOf(keys, actor, act),
          isDone: act.doneAt !== null,
          askedFrom: act.askedFrom ?? askedFrom(new Date(), zone),
        })),
      /** What the other did that this person is asked about. */
      asked: asked.map((act) => ({
        id: act.id,
        text: doneTextOf(keys, actor, act),
      })),
      later: toDo.filter(({ id }) => id !== next?.id).map(titled),
      waiting: parts.filter(({ state }) => state === "waiting").map(titled),
      /** What can be begun anew, or was for as long as it stood. */
      entries: standing.map(({ id, endedAt, digest }) => {
        const own = parts.filter(({ standingId }) => standingId === id);
        const done = own.flatMap(({ submittedAt }) => submittedAt ?? []);
        return {
          id,
          title: worksheets(digest).title,
          minutes: worksheets(digest).minutes,
          isEnded: endedAt !== null,
          /** What was given is done first; then the next one can be begun. */
          isFirst: own.some((part) => isGiven(part) && part.state === "to_do"),
          count: done.length,
          last: done.toSorted((x, y) => when(y) - when(x))[0] ?? null,
          returnTime: returnTime?.standingId === id ? returnTime : null,
        };
      }),
      done: parts
        .filter(({ state }) => state === "done" || state === "sent")
        .map(titled)
        // Entries stand in their own log; one that was answered stands here too.
        .filter((part) => part.standingId === null || part.isWrittenAbout),
      opened: [
        ...parts.filter(({ state }) => state === "opened").map(titled),
        ...shown.map(({ id, seats, endedAt, digest }) => ({
          id,
          seats,
          endedAt,
          title: worksheets(digest).title,
          isWrittenAbout: false,
        })),
      ].toSorted((x, y) => when(x.endedAt) - when(y.endedAt)),
      past: parts
        .filter(({ state }) => state === "past" || state === "taken_back")
        .map(titled),
    };
  });
}
