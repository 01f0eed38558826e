import type { ActorName } from "./actors";
import { anOpenLoved, does, morningComes, picks } from "./acts";
import { handsOf } from "./hands";
import type { World } from "./world";

const careOf = (w: World, actor: ActorName) => {
  const { therapist, coupleId, a, b } = handsOf(w, actor);
  const [self, other] = actor === "ben" ? [b, a] : [a, b];
  return { therapist, coupleId, ana: a, ben: b, self, other };
};

/** What each asked for lies open before the other. */
export const anOpenOffer = (w: World, actor: ActorName) =>
  anOpenLoved(careOf(w, actor));

/** Something that this actor means to do. */
export async function aPickedAct(w: World, actor: ActorName) {
  const care = careOf(w, actor);
  return picks(care.self, await anOpenLoved(care), "Make the tea");
}

/** Something that was done for this actor, who is asked about it. */
export async function anAskedAct(w: World, actor: ActorName) {
  const care = careOf(w, actor);
  const actId = await does(care.other, await anOpenLoved(care), "Made the tea");
  await morningComes([actId]);
  return actId;
}
