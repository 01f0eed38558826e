import { authorize, type Caller } from "../auth/actor";
import { inPractice } from "../db";
import { canUseLibrary } from "../homework/policy";
import { formOf } from "./form-rules";
import { itemsOf } from "./item-rules";
import { shippedMeasures } from "./load-measures";
import { isSent } from "./send-rules";
import { daysBeforeSession, measureSettingsOf } from "./setting-records";

/** The measures a clinician can send, with source and licence, and when they go before a session. */
export function listMeasures(caller: Caller) {
  return inPractice(caller, async (tx, actor) => {
    const [settingOf, daysBefore] = await Promise.all([
      measureSettingsOf(tx, actor.practiceId),
      daysBeforeSession(tx, actor.practiceId),
    ]);
    authorize(canUseLibrary(actor));
    const measures = shippedMeasures()
      .filter((measure) => isSent(measure, settingOf(measure)))
      .map((measure) => ({
        slug: measure.slug,
        name: measure.name,
        fullName: measure.fullName,
        items: itemsOf(measure).length,
        minutes: formOf(measure).minutes,
        attribution: measure.attribution,
        licence: measure.licence,
        notes: measure.notes,
      }));
    return { measures, daysBefore };
  });
}
