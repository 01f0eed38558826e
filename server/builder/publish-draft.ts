import { and, eq, max } from "drizzle-orm";

import { practiceWorksheetEditions as editions } from "@/drizzle/schema/builder";

import { recordAudit } from "../audit/record-audit";
import type { Member } from "../auth/actor";
import type { Tx } from "../db";
import { BadInput, Conflict } from "../errors";
import { keepEdition } from "../homework/keep-edition";
import { currentEdition, editionIn } from "../library/edition-records";
import { digestOf } from "../worksheets/load-definitions";
import { parseDefinition } from "../worksheets/parse-definition";
import { opensProblems, unlockProblems } from "../worksheets/parse-file";
import type { PublishWorksheetInput } from "./inputs";
import { saidAt } from "./problem-rules";
import { ownWorksheet, standingDraft } from "./records";
import { putOnShelf } from "./shelf-records";

/** Makes the text that stands the edition that is given from now on. */
export async function publishDraft(
  tx: Tx,
  actor: Member,
  { slug, base }: PublishWorksheetInput,
) {
  const { practiceId, memberId } = actor;
  const { id, currentVersion } = await ownWorksheet(tx, actor, slug);
  const ofThis = and(
    eq(editions.practiceId, practiceId),
    eq(editions.worksheetId, id),
  );
  const [draft, [last]] = await Promise.all([
    standingDraft(tx, actor, id),
    tx
      .select({ version: max(editions.version) })
      .from(editions)
      .where(ofThis),
  ]);
  if (draft.version !== base) {
    throw new Conflict(
      "Somebody changed this meanwhile. Look at it again, then publish it.",
    );
  }
  const version = (last?.version ?? 0) + 1;
  const written = { ...draft.definition, slug, version };
  const whole = parseDefinition(written);
  const before = written.opensOnlyIf?.of;
  const asked =
    before && before !== slug
      ? await currentEdition(tx, actor, before)
      : undefined;
  const problems = whole.ok
    ? [
        ...unlockProblems(whole.worksheet),
        ...opensProblems(whole.worksheet, [
          whole.worksheet,
          ...(asked ? [asked] : []),
        ]),
      ]
    : whole.problems;
  if (!whole.ok || problems.length > 0) {
    throw new BadInput(saidAt(written, problems));
  }

  const { worksheet } = whole;
  if (currentVersion !== null) {
    const [current] = await tx
      .select({ definition: editions.definition })
      .from(editions)
      .where(and(ofThis, eq(editions.version, currentVersion)));
    const same = { ...worksheet, version: currentVersion };
    if (current && digestOf(editionIn(current.definition)) === digestOf(same)) {
      return { version: currentVersion };
    }
  }
  await tx.insert(editions).values({
    practiceId,
    worksheetId: id,
    version,
    publishedBy: memberId,
    definition: worksheet,
  });
  await Promise.all([
    putOnShelf(tx, actor, id, worksheet),
    keepEdition(tx, actor, { kind: "worksheet", definition: worksheet }),
    recordAudit(
      tx,
      "worksheet.published",
      { kind: "worksheet", id },
      { version },
    ),
  ]);
  return { version };
}
