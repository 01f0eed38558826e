import { sealedScreens } from "@/drizzle/schema/safety";

import { recordAudit } from "../audit/record-audit";
import type { Partner } from "../auth/actor";
import type { Tx } from "../db";
import { hashedId } from "../hashed-id";
import { keysOf } from "../homework/records";
import { keyring } from "../keys/keyring";
import { sealedScreenPlace } from "../keys/places";
import type { AlertCode, Severity } from "../worksheets/alert-definition";
import { raiseAlerts } from "./raise-alerts";
import type { Tool } from "./tool-rules";

type Said = {
  /** "card" is no list of questions: what was tapped on the crisis card. */
  tool: Tool | "card";
  submissionId: string;
  outcome: "finished" | "told" | "never";
  body: object | null;
  alerts: readonly { code: AlertCode; severity: Severity }[];
};

/**
 * One row under the partner's own key and what it raises. Sent again because the answer was lost
 * on its way, it is kept once. The trail says that something restricted was written, and not what.
 */
export async function keepScreen(tx: Tx, partner: Partner, said: Said) {
  const { practiceId, coupleId, partnerId } = partner;
  const { tool, outcome, body, alerts } = said;
  const id = hashedId([partnerId, tool, said.submissionId]);
  const keys = await keyring(await keysOf(tx, partner, ["partner"]));
  const { count } = await tx
    .insert(sealedScreens)
    .values({
      practiceId,
      id,
      coupleId,
      partnerId,
      tool,
      outcome,
      body:
        body &&
        keys.seal(
          { kind: "partner", partnerId },
          JSON.stringify(body),
          sealedScreenPlace({ practiceId, partnerId, id }),
        ),
    })
    .onConflictDoNothing();
  if (count === 0) return;
  await Promise.all([
    raiseAlerts(tx, partner, { screenId: id }, alerts),
    recordAudit(tx, "restricted.written", {
      kind: "partner",
      id: partnerId,
      coupleId,
    }),
  ]);
}
