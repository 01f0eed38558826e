import type { PracticeId } from "@/drizzle/schema/columns";
import { recordAudit } from "../audit/record-audit";
import { authorize, type Caller } from "../auth/actor";
import { treats } from "../couples/policy";
import { treatedCouple } from "../couples/records";
import { inPractice, statement, type Tx } from "../db";
import { titlesOf } from "../homework/worksheet-of";
import { keyring } from "../keys/keyring";
import { practiceDay } from "../practices/practice-day";
import { byUrgency, isDue, isOpen } from "./disclosure-rules";
import type { OfCoupleInput } from "./inputs";
import { editionsIn, listed } from "./listed";
import {
  ofCouple,
  writeDisclosures,
  writeKeys,
  writeReleases,
} from "./records";

/** Of one couple this is years of them. */
const MOST = 300;

const FEW = { most: MOST };
const select = statement((db) => writeDisclosures(db, ofCouple, FEW));
const selectReleases = statement((db) => writeReleases(db, ofCouple, FEW));
const selectKeys = statement((db) => writeKeys(db, ofCouple, FEW));

type Of = { practiceId: PracticeId; coupleId: string };

/** All of one couple's, what is due first; read at once, and sorted once it is known which day it is. */
async function allOf(tx: Tx, of: Of) {
  const [rows, releases, keyRows] = await Promise.all([
    select(tx, of),
    selectReleases(tx, of),
    selectKeys(tx, of),
  ]);
  const keys = await keyring(keyRows);
  const titleOf = await titlesOf(tx, of.practiceId, editionsIn(rows));
  return (today: string) =>
    rows
      .map(listed(keys, releases, titleOf))
      .toSorted(byUrgency(today))
      .map((one) => ({ ...one, isDue: isDue(one.standing, today) }));
}

/** Those somebody still has to do something about. */
export async function openOf(tx: Tx, of: Of) {
  const all = await allOf(tx, of);
  return (today: string) =>
    all(today).filter(({ standing }) => isOpen(standing));
}

/** All of one couple's disclosures, settled ones too: where each stands, and no word that was said. */
export function listOfCouple(caller: Caller, { coupleId }: OfCoupleInput) {
  return inPractice(caller, async (tx, actor) => {
    const { practiceId } = actor;
    const [couple, all, today] = await Promise.all([
      treatedCouple(tx, actor, coupleId),
      allOf(tx, { practiceId, coupleId }),
      practiceDay(tx, actor),
      recordAudit(tx, "restricted.read", {
        kind: "couple",
        id: coupleId,
        coupleId,
      }),
    ]);
    authorize(treats(actor, couple));
    return all(today);
  });
}
