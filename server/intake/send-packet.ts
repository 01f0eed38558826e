import { packetParts } from "@/drizzle/schema/intake";

import { recordAudit } from "../audit/record-audit";
import { authorize, type Caller, type Member } from "../auth/actor";
import { treats } from "../couples/policy";
import { treatedCouple } from "../couples/records";
import { inPractice } from "../db";
import { BadInput } from "../errors";
import { givableWorksheets } from "../worksheets/load-definitions";
import { beginPacket, packetLock } from "./begin-packet";
import { intakesFor, measuresFor } from "./choice-records";
import { type Given, giveParts } from "./give-parts";
import type { SendPacketInput } from "./inputs";
import { notYet, type PartKind } from "./packet-rules";
import { packetOf, partsOfCouple } from "./records";
import { tellBoth } from "./tell-both";

const parts = (kind: PartKind, slugs: readonly string[]) =>
  slugs.map((slug) => ({ kind, slug }));

const rowsOf = (
  given: readonly Given[],
  shared: {
    practiceId: Member["practiceId"];
    packetId: string;
    coupleId: string;
  },
) => given.map((part) => ({ ...part, ...shared }));

/**
 * Gives both what they begin with, each apart and with one mail for all of it. Sent again, it gives
 * what is missing and nothing twice.
 */
export function sendPacket(caller: Caller, input: SendPacketInput) {
  // Before the transaction: the first look of a process reads every file.
  givableWorksheets();
  return inPractice(
    caller,
    async (tx, actor) => {
      const { coupleId } = input;
      const couple = await treatedCouple(tx, actor, coupleId);
      authorize(treats(actor, couple));
      const [there, worksheets, measures] = await Promise.all([
        partsOfCouple(tx, actor, coupleId),
        intakesFor(tx, actor, coupleId),
        measuresFor(tx, actor),
      ]);
      const wanted = notYet(
        [
          ...parts("paper", input.papers),
          ...parts("worksheet", input.worksheets),
          ...parts("measure", input.measures),
        ],
        there,
      );
      const known = [...worksheets, ...measures];
      const strange = wanted.find(
        ({ kind, slug }) =>
          kind !== "paper" && !known.some((one) => one.slug === slug),
      );
      if (strange) {
        throw new BadInput({ parts: ["Choose from what stands here."] });
      }
      if (wanted.length === 0) return { added: 0, ways: [] };

      const { a, b } = couple.partners;
      const given = await giveParts(tx, actor, {
        couple,
        wanted,
        worksheets,
        measures,
        values: input.values,
      });
      const packetId =
        (await packetOf(tx, actor, coupleId))?.id ??
        (await beginPacket(tx, actor, coupleId, [a.id, b.id]));
      const { practiceId } = actor;
      await tx
        .insert(packetParts)
        .values(rowsOf(given, { practiceId, packetId, coupleId }));
      const ways = await tellBoth(tx, actor, couple);
      await recordAudit(
        tx,
        "packet.sent",
        { kind: "couple", id: coupleId, coupleId },
        { parts: wanted.map(({ slug }) => slug) },
      );
      return { added: wanted.length, ways };
    },
    [packetLock(input.coupleId)],
  );
}
