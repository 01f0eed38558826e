import type { Caller } from "../auth/actor";
import { treatedCouple } from "../couples/records";
import { inPractice } from "../db";
import { givableWorksheets } from "../worksheets/load-definitions";
import { intakesFor, measuresFor } from "./choice-records";
import type { OfCoupleInput } from "./inputs";
import { partsOfCouple } from "./records";

/** The questionnaires that a packet for this couple can hold, and what of it they have. */
export function listPacketChoices(caller: Caller, { coupleId }: OfCoupleInput) {
  givableWorksheets();
  return inPractice(caller, async (tx, actor) => {
    await treatedCouple(tx, actor, coupleId);
    const [worksheets, measures, parts] = await Promise.all([
      intakesFor(tx, actor, coupleId),
      measuresFor(tx, actor),
      partsOfCouple(tx, actor, coupleId),
    ]);
    const has = (kind: "worksheet" | "measure") => (one: { slug: string }) => ({
      ...one,
      isSent: parts.some(
        (part) => part.kind === kind && part.slug === one.slug,
      ),
    });
    return {
      worksheets: worksheets.map((one) => ({
        ...one,
        ...has("worksheet")(one),
      })),
      measures: measures.map((one) => ({ ...one, ...has("measure")(one) })),
      papers: [
        ...new Set(
          parts.flatMap(({ kind, slug }) => (kind === "paper" ? [slug] : [])),
        ),
      ],
    };
  });
}
