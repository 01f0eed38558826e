import { admin } from "./admin";
import type { Reader, Secret } from "./secrets";
import { finderOf } from "./words-in";

/** Something that was said to somebody, or kept somewhere. */
export type Found = { by: Reader | "log"; in: string; text: string };

/** A word in each of the forms in which it could slip out. */
function formsOf(token: string): string[] {
  const bytes = Buffer.from(token);
  const shifted = ["", "x", "xx"].map((before) => {
    const whole = Buffer.concat([Buffer.from(before), bytes]).toString(
      "base64",
    );
    // The first and last signs depend on what stands beside the word.
    return whole.slice(before.length === 0 ? 0 : 4, -4);
  });
  return [token, bytes.toString("hex"), ...(token.length > 11 ? shifted : [])];
}

/** For each text the secrets that it holds, in whatever form. */
function heldBy(secrets: readonly Secret[]) {
  const all = secrets.map((secret) => ({
    secret,
    forms: formsOf(secret.token),
  }));
  const find = finderOf(all.flatMap(({ forms }) => forms));
  return (text: string): Secret[] => {
    const held = find(text);
    return all
      .filter(({ forms }) => forms.some((form) => held.has(form)))
      .map(({ secret }) => secret);
  };
}

/** Whoever read a word that is not theirs, and where. */
export function leaks(
  secrets: readonly Secret[],
  found: readonly Found[],
): string[] {
  const held = heldBy(secrets);
  return found.flatMap(({ by, in: where, text }) =>
    held(text)
      .filter(({ readers }) => !readers.some((who) => who === by))
      .map(({ label }) => `${label}: read by ${by} in ${where}`),
  );
}

/** Those of which somebody met the word as it is. */
export function metIn(
  secrets: readonly Secret[],
  found: readonly { text: string }[],
): Secret[] {
  const find = finderOf(secrets.map(({ token }) => token));
  const met = new Set(found.flatMap(({ text }) => [...find(text)]));
  return secrets.filter(({ token }) => met.has(token));
}

/** Words that somebody should have met, and nobody did: the crawl went past them. */
export function missed(
  secrets: readonly Secret[],
  found: readonly Found[],
): string[] {
  const met = new Set(metIn(secrets, found));
  return secrets
    .filter((secret) => !secret.isShownToNobody && !met.has(secret))
    .map(({ label }) => label);
}

/** Every column of every table, as the database itself holds it. */
export async function dumped(): Promise<{ column: string; text: string }[]> {
  const columns = await admin<{ at: string; table: string; name: string }[]>`
    select format('%s%I.%I', case n.nspname when 'public' then '' else n.nspname || '.' end, c.relname, a.attname) as at,
      format('%I.%I', n.nspname, c.relname) as table, format('%I', a.attname) as name
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'm') and a.attnum > 0 and not a.attisdropped
      and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
    order by 1`;
  return Promise.all(
    columns.map(async ({ at, table, name }) => {
      const [row] = await admin.unsafe<{ text: string | null }[]>(
        `select string_agg(${name}::text, e'\\n') as text from ${table}`,
      );
      return { column: at, text: row?.text ?? "" };
    }),
  );
}

/** Words that stand in a column in the clear where they must not. */
export function unsealed(
  secrets: readonly Secret[],
  columns: Awaited<ReturnType<typeof dumped>>,
): string[] {
  const held = heldBy(secrets);
  return columns.flatMap(({ column, text }) =>
    held(text)
      .filter(({ storedIn }) => !storedIn.includes(column))
      .map(({ label }) => `${label}: in ${column}`),
  );
}
