import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";

import type { Sealed } from "@/drizzle/schema/columns";
import { partners } from "@/drizzle/schema/couples";
import {
  jarAgreements,
  jarDraws,
  jarIdeaAuthors,
  jarIdeas,
  jarVetoes,
} from "@/drizzle/schema/jar";

import type { Actor, Partner } from "../auth/actor";
import { type Lock, statement, type Tx } from "../db";
import { NotFound } from "../errors";
import { worksheetTogether } from "../homework/joint-records";
import { worksheetOf } from "../homework/worksheet-of";
import type { Keyring } from "../keys/keyring";
import { jarIdeaPlace } from "../keys/places";
import { hasJar } from "../worksheets/part-rules";
import type { Idea } from "./idea-rules";

const given = sql.placeholder;

/** Puts those who change one jar at once in an order. Whoever may not finds nothing to wait for. */
export const jarLock = (assignmentId: string): Lock => [
  "select pg_advisory_xact_lock(hashtextextended('jar ' || assignment_id::text, 0)) from public.reveals where assignment_id = $1::uuid and (state = 'open' or together)",
  assignmentId,
];

/** A worksheet with a jar in it, for the two and whoever treats them; anything else is not there. */
export async function jarOf(tx: Tx, actor: Actor, assignmentId: string) {
  const { practiceId } = actor;
  const assignment = await worksheetTogether(tx, actor, assignmentId);
  const worksheet = await worksheetOf(tx, { practiceId, ...assignment });
  if (!hasJar(worksheet)) throw new NotFound();
  return assignment;
}

/** The same for what only the two of them do. */
export async function ownJar(tx: Tx, actor: Actor, assignmentId: string) {
  if (actor.kind !== "partner") throw new NotFound();
  await jarOf(tx, actor, assignmentId);
  return actor;
}

const selectIdeas = statement((db) =>
  db
    .select({
      id: jarIdeas.id,
      body: jarIdeas.body,
      takenOut: jarIdeas.takenOut,
    })
    .from(jarIdeas)
    .where(
      and(
        eq(jarIdeas.practiceId, given("practiceId")),
        eq(jarIdeas.assignmentId, given("assignmentId")),
      ),
    )
    .orderBy(asc(jarIdeas.id)),
);

/** Also what was taken out, as far as this session may still read it. */
export const ideasOf = (tx: Tx, { practiceId }: Actor, assignmentId: string) =>
  selectIdeas(tx, { practiceId, assignmentId });

const ofJar = (table: typeof jarIdeaAuthors | typeof jarVetoes) => sql`exists (
  select from ${jarIdeas} where ${jarIdeas.practiceId} = ${table.practiceId}
    and ${jarIdeas.id} = ${table.ideaId} and ${jarIdeas.assignmentId} = ${given("assignmentId")})`;

const isOf = (table: typeof jarIdeaAuthors | typeof jarVetoes) =>
  and(
    eq(partners.practiceId, table.practiceId),
    eq(partners.id, table.partnerId),
  );

const selectAuthors = statement((db) =>
  db
    .select({ ideaId: jarIdeaAuthors.ideaId, seat: partners.seat })
    .from(jarIdeaAuthors)
    .innerJoin(partners, isOf(jarIdeaAuthors))
    .where(
      and(
        eq(jarIdeaAuthors.practiceId, given("practiceId")),
        ofJar(jarIdeaAuthors),
      ),
    ),
);

/** Whose ideas these are: to a partner only which are their own. */
export const authorsOf = (
  tx: Tx,
  { practiceId }: Actor,
  assignmentId: string,
) => selectAuthors(tx, { practiceId, assignmentId });

const selectDraws = statement((db) =>
  db
    .select({
      id: jarDraws.id,
      number: jarDraws.number,
      candidates: jarDraws.candidates,
      drawn: jarDraws.drawn,
      state: jarDraws.state,
      drawnOn: jarDraws.drawnOn,
      endedOn: jarDraws.endedOn,
      keep: jarDraws.keep,
    })
    .from(jarDraws)
    .where(
      and(
        eq(jarDraws.practiceId, given("practiceId")),
        eq(jarDraws.assignmentId, given("assignmentId")),
      ),
    )
    .orderBy(asc(jarDraws.number)),
);

/** Every draw, oldest first. */
export const drawsOf = (tx: Tx, { practiceId }: Actor, assignmentId: string) =>
  selectDraws(tx, { practiceId, assignmentId });

const whose = alias(partners, "whose");
const teller = alias(partners, "teller");

const selectAgreements = statement((db) =>
  db
    .select({
      drawId: jarAgreements.drawId,
      seat: whose.seat,
      saidBy: teller.seat,
    })
    .from(jarAgreements)
    .innerJoin(
      whose,
      and(
        eq(whose.practiceId, jarAgreements.practiceId),
        eq(whose.id, jarAgreements.partnerId),
      ),
    )
    .innerJoin(
      teller,
      and(
        eq(teller.practiceId, jarAgreements.practiceId),
        eq(teller.id, jarAgreements.saidBy),
      ),
    )
    .innerJoin(
      jarDraws,
      and(
        eq(jarDraws.practiceId, jarAgreements.practiceId),
        eq(jarDraws.id, jarAgreements.drawId),
      ),
    )
    .where(
      and(
        eq(jarAgreements.practiceId, given("practiceId")),
        eq(jarDraws.assignmentId, given("assignmentId")),
        eq(jarDraws.state, "drawn"),
      ),
    ),
);

/** Who said Yes to what lies before them now: to a partner only what was said on their own phone. */
export const agreementsOf = (
  tx: Tx,
  { practiceId }: Actor,
  assignmentId: string,
) => selectAgreements(tx, { practiceId, assignmentId });

const selectVetoes = statement((db) =>
  db
    .select({
      ideaId: jarVetoes.ideaId,
      partnerId: jarVetoes.partnerId,
      seat: partners.seat,
      leaveOut: jarVetoes.leaveOut,
    })
    .from(jarVetoes)
    .innerJoin(partners, isOf(jarVetoes))
    .where(and(eq(jarVetoes.practiceId, given("practiceId")), ofJar(jarVetoes)))
    .orderBy(asc(jarVetoes.saidAt), asc(jarVetoes.id)),
);

/** What was asked to be left out, oldest first: to its author only after the password. */
export const vetoesOf = (tx: Tx, { practiceId }: Actor, assignmentId: string) =>
  selectVetoes(tx, { practiceId, assignmentId });

/** What of these ideas somebody left out, for the job that draws. */
export const vetoesAmong = (tx: Tx, ids: readonly string[]) =>
  tx
    .select({
      ideaId: jarVetoes.ideaId,
      partnerId: jarVetoes.partnerId,
      leaveOut: jarVetoes.leaveOut,
    })
    .from(jarVetoes)
    .where(inArray(jarVetoes.ideaId, [...ids]))
    .orderBy(asc(jarVetoes.saidAt), asc(jarVetoes.id));

type Of = { practiceId: string; coupleId: string };

export const openedIdea = (
  keys: Keyring,
  of: Of,
  { id, body }: { id: string; body: Sealed },
): Idea => JSON.parse(keys.open(body, jarIdeaPlace({ ...of, id })));

export const sealedIdea = (
  keys: Keyring,
  { practiceId, coupleId }: Pick<Partner, "practiceId" | "coupleId">,
  id: string,
  idea: Idea,
) =>
  keys.seal(
    { kind: "couple" },
    JSON.stringify(idea),
    jarIdeaPlace({ practiceId, coupleId, id }),
  );
