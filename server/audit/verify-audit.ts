import { sql } from "drizzle-orm";

import type { Tx } from "../driver";
import { type Head, readAnchors } from "./anchors";
import { linkOf, type TrailEvent } from "./event-bytes";

/** What is wrong, and where it first shows. */
export type Finding = { practiceId: string | null; what: string };

const PAGE = 5000;
const FIRST = "-9223372036854775808";

type Linked = TrailEvent & { hash: Uint8Array | null };

const pageOf = (tx: Tx, practiceId: string, after: string) =>
  tx.execute<Linked>(sql`
    select practice_id::text, seq::text, id::text, (extract(epoch from at) * 1000000)::bigint::text as at,
      actor_kind, actor_id::text, action, subject, subject_id::text, couple_id::text, detail::text, hash
    from audit_events
    where practice_id = ${practiceId} and seq is not null and seq > ${after}::bigint
    order by audit_events.seq limit ${PAGE}`);

/** Recomputes a practice's chain; the first thing that does not fit, or null. */
async function firstBreak(
  tx: Tx,
  practiceId: string,
  anchored: ReadonlyMap<string, string>,
): Promise<{ events: number; what: string | null }> {
  let events = 0;
  let after = FIRST;
  let head: Uint8Array = new Uint8Array();
  for (;;) {
    const page = await pageOf(tx, practiceId, after);
    for (const event of page) {
      const expected = String(events + 1);
      if (event.seq !== expected)
        return { events, what: `event ${expected} is missing` };
      const link = linkOf(head, event);
      if (!event.hash || Buffer.compare(link, event.hash) !== 0)
        return { events, what: `event ${expected} was changed` };
      const kept = anchored.get(expected);
      if (kept && kept !== link.toString("hex"))
        return { events, what: `event ${expected} is not the one anchored` };
      head = link;
      events += 1;
      after = event.seq;
    }
    if (page.length < PAGE) break;
  }
  const cut = [...anchored.keys()].some((seq) => BigInt(seq) > events);
  return { events, what: cut ? `event ${events + 1} is missing` : null };
}

/** An event is linked within a second or so; one that is not after a minute was kept out, or nobody links. */
const unlinked = (tx: Tx) =>
  tx.execute<{ practice_id: string; id: string }>(sql`
    select distinct on (practice_id) practice_id, id::text from audit_events
    where (seq is null) <> (hash is null)
      or (seq is null and abs(extract(epoch from clock_timestamp() - at)) > 60)
    order by practice_id, audit_events.id`);

function anchoredHeads(heads: readonly Head[]) {
  const found = new Map<string, Map<string, string>>();
  for (const { practiceId, seq, hash } of heads) {
    const ofPractice = found.get(practiceId) ?? new Map<string, string>();
    found.set(practiceId, ofPractice.set(seq, hash));
  }
  return found;
}

/** Proves the whole trail against itself and against the anchors. */
export async function verifyAudit(tx: Tx) {
  const anchors = readAnchors();
  const findings: Finding[] = anchors
    .filter(({ anchor }) => anchor === null)
    .map(({ name }) => ({
      practiceId: null,
      what: `the anchor ${name} was changed, or belongs to another master key`,
    }));
  const anchored = anchoredHeads(
    anchors.flatMap(({ anchor }) => anchor?.heads ?? []),
  );

  const rows = await tx.execute<{ practice_id: string }>(
    sql`select practice_id::text from practices union select practice_id::text from audit_events`,
  );
  const practices = new Set([
    ...rows.map(({ practice_id }) => practice_id),
    ...anchored.keys(),
  ]);
  let events = 0;
  for (const practiceId of [...practices].toSorted()) {
    const chain = await firstBreak(
      tx,
      practiceId,
      anchored.get(practiceId) ?? new Map(),
    );
    events += chain.events;
    if (chain.what) findings.push({ practiceId, what: chain.what });
  }
  for (const { practice_id, id } of await unlinked(tx)) {
    findings.push({
      practiceId: practice_id,
      what: `the event with id ${id} is not linked; is the worker running?`,
    });
  }
  return { events, practices: practices.size, findings };
}
