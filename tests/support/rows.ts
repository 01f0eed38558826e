import type { Caller } from "@/server/auth/actor";
import { type Database, openDatabase } from "@/server/driver";

import { admin } from "./admin";

/** What says whose a row is, as far as a table has it. */
const OWNERSHIP = [
  "practice_id",
  "id",
  "couple_id",
  "partner_id",
  "assignment_id",
  "member_id",
  "written_by",
  "kind",
  "slug",
  "financial",
  "request_id",
  "roles",
  "seat",
  "seats",
  "taken_back_at",
  "released_at",
  "asked_from",
  "visible_at",
  "answered_at",
  "idea_id",
  "taken_out",
  "said_by",
];

export type Row = Readonly<Record<string, unknown>>;

type Grants = { table: string; columns: string[] };

/** Tables this role may touch so, with the columns it may name. */
export async function granted(
  role: string,
  privilege: string,
): Promise<Grants[]> {
  const rows = await admin<Grants[]>`
    select table_name as table, array_agg(column_name::text order by column_name) as columns
    from information_schema.column_privileges
    where table_schema = 'public' and grantee = ${role} and privilege_type = ${privilege}
    group by 1 order by 1`;
  return [...rows];
}

export const ownershipIn = (columns: readonly string[]) =>
  OWNERSHIP.filter((name) => columns.includes(name));

/** Said, and undone whatever came of it. */
class Undone extends Error {}

type Opening = Parameters<Database["transaction"]>[0];

/** Somebody with a connection of their own who may say anything; nothing of it lasts. */
export function aSpeaker(url: string) {
  const database = openDatabase(url, { connections: 4, name: "speaker" });

  async function said(caller: Caller | null, text: string) {
    const opening: Opening = (sql) => [
      sql.unsafe("select set_config('app.session', $1, true)", [
        caller?.sessionKey ?? "",
      ]),
    ];
    let answer: { rows: Row[]; count: number } | null = null;
    const work = database.transaction(opening, async (tx) => {
      const result = await tx.execute<Row>(text);
      answer = { rows: [...result], count: result.count };
      throw new Undone();
    });
    await work.catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error;
    });
    return answer as { rows: Row[]; count: number } | null;
  }

  return {
    close: () => database.close(),
    /** The rows that come back; null when it is refused. */
    rows: (caller: Caller | null, text: string): Promise<Row[] | null> =>
      said(caller, text).then(
        (answer) => answer?.rows ?? null,
        (error: unknown) => {
          if (codeOf(error) === REFUSED) return null;
          throw error;
        },
      ),
    /** How many rows it would have changed; at least one where only their own rules stopped it. */
    touched: (caller: Caller | null, text: string): Promise<number> =>
      said(caller, text).then(
        (answer) => answer?.count ?? 0,
        (error: unknown) => (codeOf(error) === REFUSED ? 0 : 1),
      ),
  };
}

/** No grant, or a row that the policy does not let out of these hands. */
const REFUSED = "42501";

function codeOf(error: unknown): unknown {
  const cause = error instanceof Error ? error.cause : undefined;
  const said = cause ?? error;
  return typeof said === "object" && said !== null && "code" in said
    ? said.code
    : null;
}
