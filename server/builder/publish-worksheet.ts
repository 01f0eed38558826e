import { authorize, type Caller } from "../auth/actor";
import { inPractice } from "../db";
import { canUseLibrary } from "../homework/policy";
import type { PublishWorksheetInput } from "./inputs";
import { publishDraft } from "./publish-draft";

/** From now on this is what is given. What is already given stays as it was given. */
export const publishWorksheet = (
  caller: Caller,
  input: PublishWorksheetInput,
) =>
  inPractice(caller, async (tx, actor) => {
    authorize(canUseLibrary(actor));
    return publishDraft(tx, actor, input);
  });
