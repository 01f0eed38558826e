import { JointKeeper } from "@/app/_joint/joint-keeper";
import { Unreachable } from "@/app/(partner)/_api/call-api";
import type { Store } from "@/app/(partner)/_drafts/device-shelf";
import type {
  Change,
  Kept,
  Standing,
} from "@/app/(partner)/_drafts/draft-queue";
import type { Saver } from "@/app/(partner)/_drafts/sender";
import type { SavedTogether } from "@/server/homework/save-joint-answer";
import type { Json } from "@/server/worksheets/condition-rules";

export const ID = "the-assignment";

/** A server with one answer, as several people find it. */
export function aServer() {
  let stored: { version: number; value: Json } | null = null;
  let isAway = false;
  const keep = ({ value = null, base }: Change): SavedTogether => {
    if (stored && base !== stored.version)
      return { outcome: "rival", ...stored };
    stored = { version: (stored?.version ?? 0) + 1, value };
    return { outcome: "saved", version: stored.version };
  };
  const saver: Saver = {
    save: async (changes) => {
      if (isAway) throw new Unreachable();
      const saved = changes.map((change) => ({
        question: change.question,
        ...keep(change),
      }));
      return { saved, needsCrisisCard: false };
    },
  };
  return {
    ...saver,
    away: (is: boolean) => {
      isAway = is;
    },
    stands: () => stored?.value,
    standing: (): Standing[] =>
      stored ? [{ question: "name", ...stored }] : [],
  };
}

export function aStore(): Store & { words: Map<string, Kept> } {
  const words = new Map<string, Kept>();
  return {
    words,
    put: async (_of, kept) => words.set(kept.question, kept).size > 0,
    drop: async (_of, question) => void words.delete(question),
    all: async () => [...words.values()],
    sendingId: async () => crypto.randomUUID(),
    forget: async () => words.clear(),
  };
}

type Of = { standing?: Standing[]; store?: Store };

export async function aKeeper(saver: Saver, { standing = [], store }: Of = {}) {
  const keeper = new JointKeeper(ID, standing, saver);
  await keeper.begin(
    store ? Promise.resolve(store) : Promise.reject(new Error("No storage.")),
  );
  return keeper;
}
