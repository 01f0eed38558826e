import { roundsOf } from "@/server/worksheets/round-rules";

type Given = {
  id: string;
  seats: readonly ("a" | "b")[];
  slug: string;
  title: string;
  createdAt: Date;
  takenBackAt: Date | null;
  sides: Record<"a" | "b", { submittedAt: Date | null }>;
};

export type Repeated = {
  /** The newest one leads to all of them. */
  id: string;
  title: string;
  times: number;
  since: Date;
};

const hasWords = ({ sides }: Given) =>
  sides.a.submittedAt !== null || sides.b.submittedAt !== null;

/** Worksheets that somebody finished in more than one round, the one done last first. */
export function repeated(homework: readonly Given[]): Repeated[] {
  const done = homework
    .filter((one) => one.takenBackAt === null || hasWords(one))
    .toSorted((x, y) => y.createdAt.getTime() - x.createdAt.getTime());
  return [...Map.groupBy(done, ({ slug }) => slug).values()].flatMap((all) => {
    const [newest] = all;
    const rounds = roundsOf(all.toReversed());
    const since = all.at(-1)?.createdAt;
    const finished = rounds.filter((round) => round.some(hasWords));
    if (!newest || !since || finished.length < 2) return [];
    const { id, title } = newest;
    return { id, title, times: rounds.length, since };
  });
}
