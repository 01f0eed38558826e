import { authorize, type Caller } from "../auth/actor";
import { inPractice } from "../db";
import { NotFound } from "../errors";
import { canUseLibrary } from "../homework/policy";
import { currentEdition } from "../library/edition-records";
import { copyOf, ownSlug } from "./beginning-rules";
import type { CopyWorksheetInput } from "./inputs";
import { startWorksheet } from "./start-worksheet";

/** A worksheet of the practice's own that begins as another one is now. */
export const copyWorksheet = (caller: Caller, { slug }: CopyWorksheetInput) =>
  inPractice(caller, async (tx, actor) => {
    authorize(canUseLibrary(actor));
    const original = await currentEdition(tx, actor, slug);
    if (!original) throw new NotFound();
    const draft = copyOf(original, ownSlug(slug, crypto.randomUUID()));
    return startWorksheet(tx, actor, draft, original);
  });
