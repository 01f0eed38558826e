import { recordAudit } from "../audit/record-audit";
import { authorize, type Caller, requirePassword } from "../auth/actor";
import { sessionsOf } from "../calendar/session-records";
import { keepsTheRecord, treats } from "../couples/policy";
import { treatedCouple } from "../couples/records";
import { inPractice } from "../db";
import { keysOf } from "../homework/records";
import { keyring } from "../keys/keyring";
import { closeReasonPlace } from "../keys/safety-places";
import { placesIn } from "../measures/form-rules";
import { chipsFor } from "../measures/review-rules";
import { scoreMeasure } from "../measures/scoring";
import { practiceDay } from "../practices/practice-day";
import { therapistRows } from "../worksheets/therapist-rules";
import type { OfSafetyRecordInput } from "./inputs";
import {
  checklistIn,
  contactsOf,
  openWishesOf,
  reviewsOf,
} from "./review-records";
import { blocks, isRescreenDue } from "./review-rules";
import { type OpenedScreen, openedScreen, screensOf } from "./screen-records";
import { asFarAsAsked, routeIn } from "./screen-rules";
import { titleOf } from "./tool-rules";

type Said = NonNullable<OpenedScreen["said"]>;

/** What the answers come to, for whoever reads them beside the person they are of. */
function comesTo(
  { tool, outcome }: Pick<OpenedScreen, "tool" | "outcome">,
  said: Said,
) {
  if (tool === "check-2") return { route: routeIn(said.answers), notes: [] };
  const { measure } = said;
  if (!measure) return { route: null, notes: [] };
  const read = outcome === "finished" ? placesIn : asFarAsAsked;
  const places = read(measure, said.answers);
  const { band } = scoreMeasure(measure, places);
  return { route: band, notes: chipsFor(measure, places) };
}

/** One partner's sealed safety record, apart from all else: behind a fresh password, and on record. */
export function getSafetyRecord(caller: Caller, input: OfSafetyRecordInput) {
  const { coupleId, seat } = input;
  return inPractice(caller, async (tx, actor) => {
    const { practiceId } = actor;
    const couple = await treatedCouple(tx, actor, coupleId);
    authorize(treats(actor, couple));
    requirePassword(actor);
    const { id: partnerId, name } = couple.partners[seat];
    const [rows, reviews, contacts, wishes, sessions, today, keyRows] =
      await Promise.all([
        screensOf(tx, actor, partnerId),
        reviewsOf(tx, actor, partnerId),
        contactsOf(tx, actor, partnerId),
        openWishesOf(tx, actor, partnerId),
        sessionsOf(tx, practiceId, coupleId),
        practiceDay(tx, actor),
        keysOf(tx, { practiceId, coupleId }, ["partner", "clinicians"]),
        recordAudit(tx, "restricted.read", {
          kind: "partner",
          id: partnerId,
          coupleId,
        }),
      ]);
    const keys = await keyring(keyRows);
    const names = {
      a: { name: couple.partners.a.name },
      b: { name: couple.partners.b.name },
    };
    const screens = rows.map((row) => {
      const { said, ...screen } = openedScreen(keys, row);
      const { id, tool, outcome, sentAt } = screen;
      const told = { id, tool, outcome, sentAt, title: titleOf(tool) };
      if (!said) return { ...told, said: null };
      const { form, answers } = said;
      const sides = {
        a: seat === "a" ? answers : null,
        b: seat === "b" ? answers : null,
      };
      const rows = therapistRows(form, sides, names);
      const { route, notes } = comesTo(screen, said);
      return { ...told, said: { rows, route, notes } };
    });
    const [newest] = reviews;
    const standing = newest?.closedAt === null ? newest : undefined;
    const now = new Date();
    const lastCheck = rows.find(
      (row) => row.tool === "check-2" && row.outcome === "finished",
    );
    return {
      name,
      screens,
      isOfRecord: keepsTheRecord(actor, couple),
      review: standing
        ? {
            openedAt: standing.openedAt,
            decision: standing.decision,
            rescreenOn: standing.rescreenOn,
            blocks: blocks(standing),
            ...checklistIn(keys, standing),
          }
        : null,
      earlier: reviews.flatMap(({ id, openedAt, closedAt, closeReason }) =>
        closedAt && closeReason
          ? [
              {
                id,
                openedAt,
                closedAt,
                reason: keys.open(
                  closeReason,
                  closeReasonPlace({ practiceId, coupleId, id }),
                ),
              },
            ]
          : [],
      ),
      contacts,
      wishes,
      isRescreenDue: isRescreenDue(
        {
          sessions: sessions
            .map(({ startsAt }) => startsAt)
            .filter((at) => at < now),
          rescreenOn: newest?.rescreenOn ?? null,
          today,
        },
        lastCheck?.sentAt ?? null,
      ),
    };
  });
}
