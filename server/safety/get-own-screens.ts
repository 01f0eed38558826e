import { recordAudit } from "../audit/record-audit";
import { type Caller, requirePassword } from "../auth/actor";
import { inPractice } from "../db";
import { NotFound } from "../errors";
import { keysOf } from "../homework/records";
import { keyring } from "../keys/keyring";
import { isAsked, shownFields } from "../worksheets/field-rules";
import { openedScreen, screensOf } from "./screen-records";
import { titleOf } from "./tool-rules";

/** What somebody said under seal, for themselves, behind a fresh password. */
export function getOwnScreens(caller: Caller) {
  return inPractice(caller, async (tx, actor) => {
    if (actor.kind !== "partner") throw new NotFound();
    requirePassword(actor);
    const { partnerId, coupleId } = actor;
    const [rows, keyRows] = await Promise.all([
      screensOf(tx, actor, partnerId),
      keysOf(tx, actor, ["partner"]),
      recordAudit(tx, "restricted.read", {
        kind: "partner",
        id: partnerId,
        coupleId,
      }),
    ]);
    const keys = await keyring(keyRows);
    return rows.map((row) => {
      const { said, tool, outcome, sentAt } = openedScreen(keys, row);
      const asked = said ? shownFields(said.form, said.answers) : [];
      return {
        title: titleOf(tool),
        outcome,
        sentAt,
        answers: asked.filter(isAsked).map((field) => ({
          field,
          value: said?.answers[field.key] ?? null,
        })),
      };
    });
  });
}
