import type { Place } from "./seal";

type OfReview = { practiceId: string; coupleId: string; id: string };

const reviewPlace =
  (column: string) =>
  (at: OfReview): Place => ({
    table: "safety_reviews",
    column,
    practiceId: at.practiceId,
    row: at.id,
    owner: at.coupleId,
  });

export const checklistPlace = reviewPlace("checklist");
export const closeReasonPlace = reviewPlace("close_reason");

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
