import { and, desc, eq, getTableColumns, ne, sql } from "drizzle-orm";
import { z } from "zod";

import { sealedScreens } from "@/drizzle/schema/safety";

import type { Actor } from "../auth/actor";
import type { Tx } from "../db";
import type { Keyring } from "../keys/keyring";
import { sealedScreenPlace } from "../keys/places";
import { type Measure, ResolvedMeasure } from "../measures/definition";
import { formOf } from "../measures/form-rules";
import type { Worksheet } from "../worksheets/definition";
import { keptDefinition } from "../worksheets/parse-definition";
import { withMeans } from "./means-form";
import type { Tool } from "./tool-rules";

const MOST = 50;

/** What one partner said under seal, newest first; none without a fresh password. */
export const screensOf = (
  tx: Tx,
  { practiceId }: Pick<Actor, "practiceId">,
  partnerId: string,
) =>
  tx
    .select({
      ...getTableColumns(sealedScreens),
      tool: sql<Tool>`${sealedScreens.tool}`,
    })
    .from(sealedScreens)
    .where(
      and(
        eq(sealedScreens.practiceId, practiceId),
        eq(sealedScreens.partnerId, partnerId),
        ne(sealedScreens.tool, "card"),
      ),
    )
    .orderBy(desc(sealedScreens.sentAt), desc(sealedScreens.id))
    .limit(MOST);

type Row = Awaited<ReturnType<typeof screensOf>>[number];

const answers = z.record(z.string(), z.json());
/** A worksheet, or a measure whose form it was. */
const Body = z.union([
  z.object({ measure: ResolvedMeasure, answers }),
  z.object({ form: z.unknown(), answers }),
]);

type Said = {
  form: Worksheet;
  measure: Measure | null;
  answers: z.infer<typeof answers>;
};

export type OpenedScreen = Omit<Row, "body" | "practiceId"> & {
  said: Said | null;
};

function saidIn(text: string): Said {
  const body = Body.parse(JSON.parse(text));
  if ("measure" in body) {
    const { measure, answers } = body;
    return { form: withMeans(formOf(measure)), measure, answers };
  }
  const form = keptDefinition(body.form);
  if (!form) throw new Error("A form under seal is not whole.");
  return { form, measure: null, answers: body.answers };
}

/** With the questions as they were asked then. */
export function openedScreen(
  keys: Keyring,
  { body, practiceId, ...row }: Row,
): OpenedScreen {
  if (!body) return { ...row, said: null };
  const { partnerId, id } = row;
  const place = sealedScreenPlace({ practiceId, partnerId, id });
  return { ...row, said: saidIn(keys.open(body, place)) };
}
