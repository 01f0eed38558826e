export type Word =
  | { kind: "changed"; practiceId: string; memberId: string }
  | { kind: "ended"; sessionId: string };

/** What the database said, or null for what is none of its words. */
export function wordIn(payload: string): Word | null {
  const [kind, first, second] = payload.split(" ");
  if (kind === "changed" && first && second) {
    return { kind, practiceId: first, memberId: second };
  }
  return kind === "ended" && first ? { kind, sessionId: first } : null;
}

type Listener = { practiceId: string; memberId: string; sessionId: string };

/** Whether a word is for this stream: its own member in its own practice, or its own session. */
export const isFor = (word: Word, me: Listener): boolean =>
  word.kind === "ended"
    ? word.sessionId === me.sessionId
    : word.practiceId === me.practiceId && word.memberId === me.memberId;
