import { and, desc, eq, inArray } from "drizzle-orm";

import {
  assignments,
  responseAnswers,
  responses,
  worksheetVersions,
} from "@/drizzle/schema/homework";
import { dataKeys } from "@/drizzle/schema/keys";

import type { Actor } from "../auth/actor";
import type { Lock, Tx } from "../db";
import { keyring } from "../keys/keyring";
import { answersPlace } from "../keys/places";
import { answerTo } from "../worksheets/condition-rules";
import { promiseOf } from "../worksheets/decides-check-rules";
import type { Worksheet } from "../worksheets/definition";
import {
  answersAreOfPart,
  editionIsOfAssignment,
  partIsOfAssignment,
} from "./part-joins";

type Practice = Pick<Actor, "practiceId">;

/** What a couple promises: the question to tick, and in which worksheet. */
type Asked = { coupleId: string; slug: string; promise: string };

/**
 * Waits until neither of the two writes or takes back the copy in which they promised last, or
 * said what this waits for. It comes before the lock of the reveal, as a part's own lock does.
 */
export const promiseLock = (assignmentId: string): Lock => [
  `select pg_advisory_xact_lock(hashtextextended(last.partner_id::text || last.assignment_id::text, 0)) from (
    select distinct on (v.slug, p.partner_id) p.partner_id, p.assignment_id
    from public.assignments a
    join public.worksheet_versions w on w.practice_id = a.practice_id and w.id = a.worksheet_version_id and w.definition ?| array['promise', 'opensOnlyIf']
    join public.assignments g on g.practice_id = a.practice_id and g.couple_id = a.couple_id
    join public.worksheet_versions v on v.practice_id = g.practice_id and v.id = g.worksheet_version_id and v.slug in (w.slug, w.definition #>> '{opensOnlyIf,of}')
    join public.responses p on p.practice_id = g.practice_id and p.assignment_id = g.id
    where a.id = $1::uuid
    order by v.slug, p.partner_id, p.submitted_at desc) last`,
  assignmentId,
];

/** Of each partner of these couples the copy that they finished last, and no other. */
export const lastCopies = (
  tx: Tx,
  { practiceId }: Practice,
  asked: readonly Omit<Asked, "promise">[],
) =>
  tx
    .selectDistinctOn(
      [responses.coupleId, worksheetVersions.slug, responses.partnerId],
      {
        coupleId: responses.coupleId,
        slug: worksheetVersions.slug,
        assignmentId: responses.assignmentId,
        partnerId: responses.partnerId,
        answers: responseAnswers.answers,
      },
    )
    .from(responses)
    .innerJoin(responseAnswers, answersAreOfPart)
    .innerJoin(assignments, partIsOfAssignment)
    .innerJoin(worksheetVersions, editionIsOfAssignment)
    .where(
      and(
        eq(responses.practiceId, practiceId),
        inArray(
          responses.coupleId,
          asked.map(({ coupleId }) => coupleId),
        ),
        inArray(
          worksheetVersions.slug,
          asked.map(({ slug }) => slug),
        ),
      ),
    )
    .orderBy(
      responses.coupleId,
      worksheetVersions.slug,
      responses.partnerId,
      desc(responses.submittedAt),
    );

const isTicked = (answer: unknown): boolean =>
  Object.keys(answer ?? {}).length > 0;

/** Who has ticked it. For the care team: row security keeps partners out. */
async function tickedBy(tx: Tx, actor: Practice, asked: readonly Asked[]) {
  const { practiceId } = actor;
  const coupleIds = asked.map(({ coupleId }) => coupleId);
  const [copies, keyRows] = await Promise.all([
    lastCopies(tx, actor, asked),
    tx
      .select()
      .from(dataKeys)
      .where(
        and(
          eq(dataKeys.practiceId, practiceId),
          eq(dataKeys.kind, "partner"),
          inArray(dataKeys.coupleId, coupleIds),
        ),
      ),
  ]);
  const keys = await keyring(keyRows);
  return ({ coupleId, slug, promise }: Asked): string[] =>
    copies
      .filter((copy) => copy.coupleId === coupleId && copy.slug === slug)
      .filter(({ assignmentId, partnerId, answers }) => {
        const place = answersPlace({ practiceId, assignmentId, partnerId });
        const said: unknown = JSON.parse(keys.open(answers, place));
        return isTicked(answerTo(said, promise));
      })
      .map(({ partnerId }) => partnerId);
}

type Couple = { id: string; partners: Record<"a" | "b", { id: string }> };

/**
 * Who of the two has not ticked the worksheet's promise in the copy that they finished last;
 * nobody where it asks for none.
 */
export async function yetToPromise(
  tx: Tx,
  actor: Practice,
  { couple, worksheet }: { couple: Couple; worksheet: Worksheet },
): Promise<("a" | "b")[]> {
  const promise = promiseOf(worksheet)?.key;
  if (promise === undefined) return [];
  const asked = { coupleId: couple.id, slug: worksheet.slug, promise };
  const ticked = (await tickedBy(tx, actor, [asked]))(asked);
  return (["a", "b"] as const).filter(
    (seat) => !ticked.includes(couple.partners[seat].id),
  );
}

type MayAsk = Omit<Asked, "promise"> & { promise: string | null };

/** Those that ask for no promise, or for one that both have ticked; it is only looked for where one is asked. */
export async function promisedByBoth<R extends MayAsk>(
  tx: Tx,
  actor: Practice,
  rows: readonly R[],
): Promise<R[]> {
  const asked = rows.flatMap(({ promise, ...row }) =>
    promise === null ? [] : [{ ...row, promise }],
  );
  if (asked.length === 0) return [...rows];
  const ticked = await tickedBy(tx, actor, asked);
  return rows.filter(
    ({ coupleId, slug, promise }) =>
      promise === null || ticked({ coupleId, slug, promise }).length === 2,
  );
}
