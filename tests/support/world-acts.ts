import { rateAct } from "@/server/experiments/rate-act";

import { TEAM } from "./actors";
import { does, morningComes, picks } from "./acts";
import type { Safe } from "./secrets";
import type { Caller } from "./world-people";

const ANA = ["ana", "anaConfirmed"] as const;

type Hands = { ana: Caller; ben: Caller };

/** Small acts in every state, each with words that stand nowhere else. */
export async function someActs(
  { word }: Safe,
  { ana, ben }: Hands,
  assignmentId: string,
) {
  const all = [...ANA, "ben", ...TEAM] as const;
  const anasShown = await does(
    ana,
    assignmentId,
    word("what Ana did for Ben", all),
  );
  const bensShown = await does(
    ben,
    assignmentId,
    word("what Ben did for Ana", all),
  );
  const bensAsked = await does(
    ben,
    assignmentId,
    word("what Ana is asked about", all),
  );
  await morningComes([anasShown, bensShown, bensAsked]);
  await rateAct(ben, {
    actId: anasShown,
    answer: 6,
    note: word("what Ben says alone of Ana's act", TEAM),
  });
  await rateAct(ana, {
    actId: bensShown,
    answer: "not_noticed",
    note: word("what Ana says alone of Ben's act", TEAM),
  });
  const anasDone = await does(
    ana,
    assignmentId,
    word("what Ana did today", [...ANA, ...TEAM]),
  );
  const anasPicked = await picks(
    ana,
    assignmentId,
    word("what Ana means to do", [...ANA, ...TEAM]),
  );
  const bensPicked = await picks(
    ben,
    assignmentId,
    word("what Ben means to do", ["ben", ...TEAM]),
  );
  return {
    anasShown,
    anasDone,
    anasPicked,
    bensShown,
    bensAsked,
    bensPicked,
  };
}
