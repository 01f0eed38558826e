import { createHash } from "node:crypto";

import ical from "ical-generator";

/** Neutral on any calendar it lands in: nothing in it names this product, a therapist or a partner. */
export function plansCalendar(assignmentId: string, days: readonly string[]) {
  const calendar = ical({
    name: "Plans",
    prodId: { company: "Calendar", product: "Plans", language: "EN" },
  });
  for (const day of days) {
    calendar.createEvent({
      id: createHash("sha256").update(`${assignmentId} ${day}`).digest("hex"),
      start: day,
      allDay: true,
      summary: "Plans",
    });
  }
  return calendar.toString();
}
