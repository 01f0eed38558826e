import { and, desc, eq } from "drizzle-orm";

import {
  practiceWorksheetDrafts as drafts,
  practiceWorksheetEditions as editions,
  practiceWorksheets as worksheets,
} from "@/drizzle/schema/builder";

import type { Actor, Member } from "../auth/actor";
import type { Tx } from "../db";
import { NotFound } from "../errors";
import type { Worksheet } from "../worksheets/definition";
import { parseDraft } from "../worksheets/parse-draft";

type Of = Pick<Actor, "practiceId">;

/** A worksheet of the practice's own by its name; whoever changes it waits their turn. */
export async function ownWorksheet(tx: Tx, { practiceId }: Of, slug: string) {
  const [found] = await tx
    .select()
    .from(worksheets)
    .where(
      and(eq(worksheets.practiceId, practiceId), eq(worksheets.slug, slug)),
    )
    .for("update");
  if (!found) throw new NotFound();
  return found;
}

const standsFor = (practiceId: Of["practiceId"], worksheetId: string) =>
  and(
    eq(drafts.practiceId, practiceId),
    eq(drafts.worksheetId, worksheetId),
    eq(drafts.isRival, false),
  );

/** Written by us alone, so whatever cannot be read any more is a bug. */
export function draftIn(definition: unknown): Worksheet {
  const parsed = parseDraft(definition);
  if (!parsed.ok) throw new Error("A kept draft has another shape.");
  return parsed.draft;
}

/** The text that stands. */
export async function standingDraft(
  tx: Tx,
  { practiceId }: Of,
  worksheetId: string,
) {
  const [found] = await tx
    .select()
    .from(drafts)
    .where(standsFor(practiceId, worksheetId));
  if (!found) throw new NotFound();
  return { ...found, definition: draftIn(found.definition) };
}

/** Puts another text in the place of the one that stands. */
export async function replaceDraft(
  tx: Tx,
  { practiceId, memberId }: Member,
  text: {
    worksheetId: string;
    version: number;
    definition: Worksheet;
    savedFrom: string;
  },
) {
  const { worksheetId, ...standing } = text;
  await tx
    .update(drafts)
    .set({ ...standing, savedBy: memberId, savedAt: new Date() })
    .where(standsFor(practiceId, worksheetId));
}

type OfPage = {
  practiceId: Of["practiceId"];
  worksheetId: string;
  memberId: string;
  from: string;
};

const besideOfPage = ({ practiceId, worksheetId, memberId, from }: OfPage) =>
  and(
    eq(drafts.practiceId, practiceId),
    eq(drafts.worksheetId, worksheetId),
    eq(drafts.savedBy, memberId),
    eq(drafts.savedFrom, from),
    eq(drafts.isRival, true),
  );

/** What one page had beside the text that stands, and has put in its place. */
export const dropBeside = (tx: Tx, of: OfPage) =>
  tx.delete(drafts).where(besideOfPage(of));

type Beside = Omit<typeof drafts.$inferInsert, "isRival" | "id">;

/** Keeps a text beside the one that stands: what one page writes there is one text. */
export async function keepBeside(tx: Tx, row: Beside) {
  const { practiceId, worksheetId, savedBy, savedFrom } = row;
  const ofPage = {
    practiceId,
    worksheetId,
    memberId: savedBy,
    from: savedFrom,
  };
  const { version, definition, savedAt = new Date() } = row;
  const [known] = await tx
    .update(drafts)
    .set({ version, definition, savedAt })
    .where(besideOfPage(ofPage))
    .returning({ id: drafts.id });
  if (!known) await tx.insert(drafts).values({ ...row, isRival: true });
}

export const editionsOf = (tx: Tx, { practiceId }: Of, worksheetId: string) =>
  tx
    .select()
    .from(editions)
    .where(
      and(
        eq(editions.practiceId, practiceId),
        eq(editions.worksheetId, worksheetId),
      ),
    )
    .orderBy(desc(editions.version));

/** What lies beside the text that stands, the newest first. */
export async function besideOf(
  tx: Tx,
  { practiceId }: Of,
  worksheetId: string,
) {
  const rows = await tx
    .select()
    .from(drafts)
    .where(
      and(
        eq(drafts.practiceId, practiceId),
        eq(drafts.worksheetId, worksheetId),
        eq(drafts.isRival, true),
      ),
    )
    .orderBy(desc(drafts.savedAt));
  return rows.map((row) => ({ ...row, definition: draftIn(row.definition) }));
}
