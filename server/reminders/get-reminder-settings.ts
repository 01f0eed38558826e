import { authorize, type Caller } from "../auth/actor";
import { inPractice } from "../db";
import { canSeeColleagues } from "../practices/policy";
import { REMINDER_MAIL } from "./mail-words";
import { settingsOf } from "./settings-records";

/** How the practice reminds, for everybody on its staff. */
export function getReminderSettings(caller: Caller) {
  return inPractice(caller, async (tx, actor) => {
    authorize(canSeeColleagues(actor));
    return {
      ...(await settingsOf(tx, actor.practiceId)),
      mail: REMINDER_MAIL,
    };
  });
}
