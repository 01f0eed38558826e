import { authorize, type Caller } from "../auth/actor";
import { inPractice } from "../db";
import { canManagePractice } from "../practices/policy";
import { shippedMeasures } from "./load-measures";
import { isAskedApart } from "./send-rules";
import { daysBeforeSession, measureSettingsOf } from "./setting-records";
import { cutOffChoices, gravestAnswer } from "./setting-rules";

/** Which measures a practice uses and how, with what can be chosen for each. */
export function getMeasureSettings(caller: Caller) {
  return inPractice(caller, async (tx, actor) => {
    const [settingOf, daysBefore] = await Promise.all([
      measureSettingsOf(tx, actor.practiceId),
      daysBeforeSession(tx, actor.practiceId),
    ]);
    authorize(canManagePractice(actor));
    return {
      daysBefore,
      measures: shippedMeasures()
        .filter(
          (measure) => measure.groups.length > 0 && !isAskedApart(measure),
        )
        .map((measure) => ({
          slug: measure.slug,
          name: measure.name,
          fullName: measure.fullName,
          licence: measure.licence,
          isConditional: measure.commercialAllowed === "conditional",
          choices: cutOffChoices(measure),
          gravest: gravestAnswer(measure),
          ...settingOf(measure),
        })),
    };
  });
}
