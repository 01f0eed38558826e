import { changeAssignment } from "@/server/homework/change-assignment";
import { chooseReminders } from "@/server/reminders/choose-reminders";

import { chosen } from "./reminder-inputs";
import type { Twin } from "./twins";

/** What she may wish for herself, and her therapist for either of them. */
export const reminderDeeds: readonly [
  string,
  (twin: Twin) => Promise<unknown>,
][] = [
  [
    "she wishes to hear once a week, by another clock",
    ({ ana }) =>
      chooseReminders(ana, { ...chosen("weekly"), timeZone: "Asia/Tokyo" }),
  ],
  ["she wishes no reminders", ({ ana }) => chooseReminders(ana, chosen("off"))],
  [
    "the therapist wants her reminded, and not Ben",
    ({ therapist, assignments: { other } }) =>
      changeAssignment(therapist, {
        assignmentId: other,
        dueOn: null,
        note: null,
        mayOpenByItself: true,
        remind: { a: true, b: false },
      }),
  ],
];
