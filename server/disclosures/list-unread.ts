import { recordAudit } from "../audit/record-audit";
import { authorize, type Caller } from "../auth/actor";
import { unseenFeedbackEver } from "../day/news-records";
import { canHaveADay } from "../day/policy";
import { MOST } from "../day/records";
import { newestFirst } from "../day/rules";
import { inPractice } from "../db";
import { titlesOf, worksheetsOf } from "../homework/worksheet-of";
import { keyring } from "../keys/keyring";
import { answersPlace } from "../keys/places";
import { therapistRows } from "../worksheets/therapist-rules";
import { toldAloneIn } from "./answer-rules";
import { actNotes, keysOfUnseen, unseenAnswers } from "./unread-records";

/**
 * What partners wrote for their therapist alone that this clinician has not marked as seen, however old:
 * where it is and how many answers, and not one of them.
 */
export function listUnread(caller: Caller) {
  return inPractice(caller, async (tx, actor) => {
    authorize(canHaveADay(actor));
    const { practiceId, memberId } = actor;
    const [parts, keyRows, said, notes] = await Promise.all([
      unseenAnswers(tx, actor),
      keysOfUnseen(tx, actor),
      unseenFeedbackEver(tx, actor),
      actNotes(tx, actor),
      recordAudit(tx, "restricted.read", { kind: "member", id: memberId }),
    ]);
    const keys = await keyring(keyRows);
    const titleOf = await titlesOf(tx, practiceId, [...parts, ...said]);
    const worksheet = await worksheetsOf(tx, practiceId, parts);
    const found = parts.flatMap(
      ({
        answers,
        choice,
        partnerId,
        versionId: _version,
        digest,
        ...part
      }) => {
        const { assignmentId, seat } = part;
        const place = answersPlace({ practiceId, assignmentId, partnerId });
        const rows = therapistRows(worksheet(digest), {
          [seat]: JSON.parse(keys.open(answers, place)),
        });
        const told = toldAloneIn(rows, seat, choice);
        return told > 0
          ? [{ kind: "part" as const, ...part, title: titleOf(digest), told }]
          : [];
      },
    );
    const all = newestFirst([
      ...found,
      ...said.map(({ digest, versionId: _version, ...row }) => ({
        kind: "afterwards" as const,
        ...row,
        title: titleOf(digest),
        told: null,
      })),
      ...notes.map((row) => ({
        kind: "act" as const,
        ...row,
        assignmentId: null,
        title: null,
        told: null,
      })),
    ]);
    return {
      rows: all.slice(0, MOST),
      hasMore: all.length > MOST || parts.length > MOST,
    };
  });
}
