import { recordAudit } from "../audit/record-audit";
import type { Caller } from "../auth/actor";
import { inPractice } from "../db";
import type { Keyring } from "../keys/keyring";
import { sealedScreenPlace } from "../keys/places";
import {
  accountedDisclosurePlace,
  safetyEntryPlace,
} from "../keys/safety-places";
import { CardBody } from "./card-rules";
import {
  DisclosureBody,
  disclosuresOf,
  dutiesOf,
  dutyIn,
  dutySettingsOf,
} from "./duty-records";
import { dutyDueAt } from "./duty-rules";
import { type EntryRow, notesIn, plansIn } from "./entry-rules";
import type { OfSafetyRecordInput } from "./inputs";
import { intakeOf, reachedBy } from "./intake-records";
import { openedForCare } from "./own-record";
import { cardsOf, entriesOf, mayBeViolent, tasksOf } from "./task-records";
import { tasksByStep } from "./task-rules";

type Of = { practiceId: string; coupleId: string; partnerId: string };

const openedEntries = (
  keys: Keyring,
  of: Of,
  rows: Awaited<ReturnType<typeof entriesOf>>,
): EntryRow[] =>
  rows.map(({ body, ...row }) => ({
    ...row,
    body: JSON.parse(keys.open(body, safetyEntryPlace({ ...of, id: row.id }))),
  }));

/** What is to be done for one person's safety and what was, with all that helps to reach them. */
export function getSafetyCare(caller: Caller, input: OfSafetyRecordInput) {
  return inPractice(caller, async (tx, actor) => {
    const { seat } = input;
    const { couple, keys, of } = await openedForCare(tx, actor, input);
    const { practiceId, coupleId, partnerId } = of;
    const { a, b } = couple.partners;
    const [tasks, entries, cards, intake, violent, duties, told, settings] =
      await Promise.all([
        tasksOf(tx, actor, partnerId),
        entriesOf(tx, actor, partnerId),
        cardsOf(tx, actor, partnerId),
        intakeOf(tx, actor, partnerId),
        mayBeViolent(tx, actor, coupleId),
        dutiesOf(tx, actor, partnerId),
        disclosuresOf(tx, actor, partnerId),
        dutySettingsOf(tx, actor),
        recordAudit(tx, "restricted.read", {
          kind: "partner",
          id: partnerId,
          coupleId,
        }),
      ]);
    const opened = openedEntries(keys, of, entries);
    const names = { a: { name: a.name }, b: { name: b.name } };
    return {
      tasks: tasksByStep(tasks),
      notes: notesIn(opened),
      plans: plansIn(opened),
      cards: cards.flatMap(({ id, sentAt, body }) => {
        if (!body) return [];
        const place = sealedScreenPlace({ practiceId, partnerId, id });
        const said = CardBody.parse(JSON.parse(keys.open(body, place)));
        return [{ id, sentAt, ...said }];
      }),
      mayBeViolent: violent,
      reach: reachedBy(keys, intake, {
        practiceId,
        partnerId,
        seat,
        names,
        mayBeViolent: violent,
      }),
      duties: duties.map((duty) => {
        const { body, partnerId: _whose, ...told } = duty;
        return {
          ...told,
          dueAt: dutyDueAt(duty.openedAt, settings.hours),
          ...dutyIn(keys, { practiceId, ...duty }),
        };
      }),
      disclosures: told.map(({ body, ...row }) => ({
        ...row,
        ...DisclosureBody.parse(
          JSON.parse(
            keys.open(body, accountedDisclosurePlace({ ...of, id: row.id })),
          ),
        ),
      })),
      settings,
    };
  });
}
