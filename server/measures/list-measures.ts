import { authorize, type Caller } from "../auth/actor";
import { inPractice } from "../db";
import { canUseLibrary } from "../homework/policy";
import { formOf } from "./form-rules";
import { itemsOf } from "./item-rules";
import { shippedMeasures } from "./load-measures";
import { isOn } from "./send-rules";

/** The measures a clinician can send, with source and licence. */
export function listMeasures(caller: Caller) {
  return inPractice(caller, async (_tx, actor) => {
    authorize(canUseLibrary(actor));
    return shippedMeasures()
      .filter(isOn)
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
  });
}
