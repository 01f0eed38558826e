import { scoreEntries } from "@/drizzle/schema/measures";

import { recordAudit } from "../audit/record-audit";
import { authorize, type Caller } from "../auth/actor";
import { treats } from "../couples/policy";
import { treatedCouple } from "../couples/records";
import { inPractice } from "../db";
import { BadInput } from "../errors";
import { keysOf } from "../homework/records";
import { keyring } from "../keys/keyring";
import { scoreEntryPlace } from "../keys/places";
import { practiceDay } from "../practices/practice-day";
import { dayProblem, type EntryBody } from "./entry-rules";
import type { MarkChartInput, RecordTotalInput } from "./inputs";

type Entry = {
  coupleId: string;
  onDay: string;
  /** Whose total it is; a mark is nobody's. */
  of: { seat: "a" | "b"; score: number } | null;
  body: EntryBody;
};

function writeEntry(caller: Caller, { coupleId, onDay, of, body }: Entry) {
  return inPractice(caller, async (tx, actor) => {
    const { practiceId } = actor;
    const [couple, keyRows, today] = await Promise.all([
      treatedCouple(tx, actor, coupleId),
      keysOf(tx, { practiceId, coupleId }, ["clinicians"]),
      practiceDay(tx, actor),
    ]);
    authorize(treats(actor, couple));
    const problem = dayProblem(onDay, today);
    if (problem) throw new BadInput({ onDay: [problem] });

    const id = crypto.randomUUID();
    const keys = await keyring(keyRows);
    await Promise.all([
      tx.insert(scoreEntries).values({
        practiceId,
        id,
        coupleId,
        partnerId: of && couple.partners[of.seat].id,
        onDay,
        score: of?.score ?? null,
        body: keys.seal(
          { kind: "clinicians" },
          JSON.stringify(body),
          scoreEntryPlace({ practiceId, coupleId, id }),
        ),
        writtenBy: actor.memberId,
      }),
      recordAudit(tx, of ? "score.recorded" : "scores.marked", {
        kind: "score_entry",
        id,
        coupleId,
      }),
    ]);
    return { entryId: id };
  });
}

/** Keeps a total that was measured elsewhere, by hand. */
export const recordTotal = (
  caller: Caller,
  { coupleId, onDay, seat, name, score, note }: RecordTotalInput,
) =>
  writeEntry(caller, {
    coupleId,
    onDay,
    of: { seat, score },
    body: { name, words: note ?? "" },
  });

/** Writes a mark at a day of the charts. */
export const markChart = (
  caller: Caller,
  { coupleId, onDay, words }: MarkChartInput,
) =>
  writeEntry(caller, {
    coupleId,
    onDay,
    of: null,
    body: { name: null, words },
  });
