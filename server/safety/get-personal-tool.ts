import { type Caller, requirePassword } from "../auth/actor";
import { inPractice } from "../db";
import { NotFound } from "../errors";
import { partnerWorksheet } from "../homework/partner-worksheet";
import { careTeamNames } from "../homework/records";
import type { OfToolInput } from "./inputs";
import { screenOf } from "./load-screens";

/** The questions of one personal tool, behind a fresh password. The same for everybody. */
export function getPersonalTool(caller: Caller, { tool }: OfToolInput) {
  const form = screenOf(tool);
  return inPractice(caller, async (tx, actor) => {
    if (actor.kind !== "partner") throw new NotFound();
    requirePassword(actor);
    const [therapist = ""] = await careTeamNames(tx, actor);
    const { note, author } = form;
    return { form: partnerWorksheet(form), note, credit: author, therapist };
  });
}
