import { clinicians, everyMember } from "../trpc/declare";
import { actorProcedure, router } from "../trpc/init";
import { chooseReminders } from "./choose-reminders";
import { getOwnReminders } from "./get-own-reminders";
import { getReminderSettings } from "./get-reminder-settings";
import { getWishes } from "./get-wishes";
import {
  chooseRemindersInput,
  ofAssignmentInput,
  updateReminderSettingsInput,
} from "./inputs";
import { updateReminderSettings } from "./update-reminder-settings";

const partner = actorProcedure("partner");

export const remindersRouter = router({
  settings: actorProcedure(...everyMember).query(({ ctx }) =>
    getReminderSettings(ctx.caller),
  ),
  updateSettings: actorProcedure("owner", "admin")
    .input(updateReminderSettingsInput)
    .mutation(({ ctx, input }) => updateReminderSettings(ctx.caller, input)),
  wishes: actorProcedure(...clinicians)
    .input(ofAssignmentInput)
    .query(({ ctx, input }) => getWishes(ctx.caller, input)),
  own: partner.query(({ ctx }) => getOwnReminders(ctx.caller)),
  choose: partner
    .input(chooseRemindersInput)
    .mutation(({ ctx, input }) => chooseReminders(ctx.caller, input)),
});
