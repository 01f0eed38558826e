import type { Place } from "./seal";

type OfCouple = { practiceId: string; coupleId: string; id: string };

const ofCouple =
  (table: string, column: string) =>
  (at: OfCouple): Place => ({
    table,
    column,
    practiceId: at.practiceId,
    row: at.id,
    owner: at.coupleId,
  });

export const checklistPlace = ofCouple("safety_reviews", "checklist");
export const closeReasonPlace = ofCouple("safety_reviews", "close_reason");
export const disclosurePlace = ofCouple("disclosures", "about");
export const disclosureNotePlace = ofCouple("disclosure_steps", "note");

type OfPerson = { practiceId: string; partnerId: string; id: string };

const personPlace =
  (table: string) =>
  (at: OfPerson): Place => ({
    table,
    column: "body",
    practiceId: at.practiceId,
    row: at.id,
    owner: at.partnerId,
  });

export const safetyEntryPlace = personPlace("safety_entries");
export const dutyReportPlace = personPlace("duty_reports");
export const accountedDisclosurePlace = personPlace("accounted_disclosures");
