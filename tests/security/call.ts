import type { ActorName } from "@/tests/support/actors";
import * as hands from "@/tests/support/hands";
import type { World } from "@/tests/support/world";
import type { IdKind } from "@/tests/support/world-names";
import type { Caller } from "@/tests/support/world-people";

export type Input = Record<string, unknown>;

export type Call = {
  /** An input that is right in every way for this actor, or for anybody where they have none. */
  input?: (w: World, actor: ActorName) => Input;
  /** What goes through now: made fresh where the call uses it up, `as` where it costs the session. */
  works?: (
    w: World,
    actor: ActorName,
  ) => Promise<{ input?: Input; as?: Caller | null }>;
};

export const idOf = (w: World, kind: IdKind, name: string) =>
  w.ids[kind][name] ?? "";

export const ofCouple = (w: World, actor: ActorName) => ({
  coupleId: hands.handsOf(w, actor).coupleId,
});

/** One that this actor has a part in; Ana's and Ben's for whoever has none. */
export const ofAssignment = (w: World, actor: ActorName) => {
  const [only, ...more] = w.knows(actor, "assignment");
  const isElsewhere = only !== undefined && more.length === 0;
  return { assignmentId: isElsewhere ? only : idOf(w, "assignment", "ready") };
};

/** What this actor may begin anew; Ana's for whoever has nothing of the kind. */
export const ofStanding = (w: World, actor: ActorName) => ({
  standingId:
    [...w.knows(actor, "standing")][0] ?? idOf(w, "standing", "anasLog"),
});

export const onFresh =
  (make: (w: World, actor: ActorName) => Promise<string>, more: Input = {}) =>
  async (w: World, actor: ActorName) => ({
    input: { assignmentId: await make(w, actor), ...more },
  });
