import { authorize, type Caller } from "../auth/actor";
import { inPractice } from "../db";
import { canUseLibrary } from "../homework/policy";
import { blankWorksheet, ownSlug } from "./beginning-rules";
import { startWorksheet } from "./start-worksheet";

/** A worksheet of the practice's own with one question that is yet to be written. */
export const buildWorksheet = (caller: Caller) =>
  inPractice(caller, async (tx, actor) => {
    authorize(canUseLibrary(actor));
    const id = crypto.randomUUID();
    const slug = ownSlug("worksheet", id);
    const key = `q_${id.slice(0, 6)}`;
    return startWorksheet(
      tx,
      actor,
      blankWorksheet(slug, actor.name, key),
      null,
    );
  });
