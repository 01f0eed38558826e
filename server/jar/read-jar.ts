import { createHash } from "node:crypto";

import type { Actor } from "../auth/actor";
import type { Tx } from "../db";
import { keysOfAssignment } from "../homework/records";
import { keyring } from "../keys/keyring";
import { practiceDay } from "../practices/practice-day";
import {
  agreementsOf,
  authorsOf,
  drawsOf,
  ideasOf,
  openedIdea,
} from "./records";
import { type JarView, jarView } from "./view-rules";

type Rows = Awaited<ReturnType<typeof jarRows>>;

/** All that a page shows of a jar, still sealed, in one turn. */
export async function jarRows(tx: Tx, actor: Actor, assignmentId: string) {
  const [ideas, authors, draws, agreements, today, keyRows] = await Promise.all(
    [
      ideasOf(tx, actor, assignmentId),
      authorsOf(tx, actor, assignmentId),
      drawsOf(tx, actor, assignmentId),
      agreementsOf(tx, actor, assignmentId),
      practiceDay(tx, actor),
      keysOfAssignment(tx, actor, assignmentId, ["couple"]),
    ],
  );
  return { ideas, authors, draws, agreements, today, keyRows };
}

/** Changes with whatever the page would show otherwise, and tells nothing of what. */
export function markOf({ ideas, authors, draws, agreements, today }: Rows) {
  const shown = [
    ideas.map(({ id, body, takenOut }) => [
      id,
      Buffer.from(body).toString("base64"),
      takenOut,
    ]),
    authors.map(({ ideaId }) => ideaId).toSorted(),
    draws.map(({ candidates: _candidates, ...draw }) => draw),
    agreements.map(Object.values).toSorted(),
    today,
  ];
  return createHash("sha256").update(JSON.stringify(shown)).digest("base64url");
}

/** The jar as the one in this seat has it before them; null for neither. */
export async function openedJar(
  rows: Rows,
  of: { practiceId: string; coupleId: string },
  eyes: "a" | "b" | null,
): Promise<JarView> {
  const keys = await keyring(rows.keyRows);
  const said = (seat: "a" | "b") =>
    rows.agreements.some((one) => one.seat === seat && one.saidBy === eyes);
  return {
    ...jarView({
      ideas: rows.ideas.map(({ id, body, takenOut }) => ({
        id,
        idea: openedIdea(keys, of, { id, body }),
        isIn: !takenOut,
      })),
      own: new Set(
        rows.authors
          .filter(({ seat }) => seat === eyes)
          .map(({ ideaId }) => ideaId),
      ),
      yes: { a: said("a"), b: said("b") },
      draws: rows.draws,
      today: rows.today,
    }),
    mark: markOf(rows),
  };
}
