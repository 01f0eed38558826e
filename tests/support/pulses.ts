import { assignWorksheet } from "@/server/homework/assign-worksheet";

import { admin } from "./admin";
import { submit } from "./answers";
import { aCare } from "./homework";

type Care = Awaited<ReturnType<typeof aCare>>;

/** One week, in numbers. */
export const pulse = (close: number, more: object = {}) => ({
  close,
  safe_emotion: close,
  conflict: 10 - close,
  unsafe: "no",
  ...more,
});

/** Given to both in one go, `weeks` ago; each has a copy of their own. */
export async function aPulse({ therapist, couple }: Care, weeks: number) {
  const { assignmentIds } = await assignWorksheet(therapist, {
    coupleId: couple.id,
    slug: "weekly-pulse",
    who: "each",
    sharing: "private",
    mayOpenByItself: false,
    dueOn: null,
    note: null,
  });
  await admin`update assignments set created_at = now() - make_interval(weeks => ${weeks})
    where id = any (${assignmentIds}::uuid[])`;
  const [a = "", b = ""] = assignmentIds;
  return { a, b };
}

/** Two weeks of pulses; of the second one only Ana has finished hers. */
export async function aHistory() {
  const care = await aCare();
  const first = await aPulse(care, 2);
  await submit(care.ana, first.a, pulse(4, { good: "A walk" }));
  await submit(care.ben, first.b, pulse(6));
  const second = await aPulse(care, 1);
  await submit(care.ana, second.a, pulse(7, { good: "Soup" }));
  return { ...care, first, second };
}
