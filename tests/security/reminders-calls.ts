import { chosen, reminding } from "@/tests/support/reminder-inputs";

import { type Call, ofAssignment } from "./call";

/** For every procedure of reminders the input it asks for. */
export const remindersCalls: Readonly<Record<string, Call>> = {
  "reminders.settings": {},
  "reminders.updateSettings": { input: () => reminding(false) },
  "reminders.wishes": { input: ofAssignment },
  "reminders.own": {},
  "reminders.choose": { input: () => chosen("asked") },
};
