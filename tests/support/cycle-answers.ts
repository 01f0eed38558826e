import type { Json } from "@/server/worksheets/condition-rules";

type Half = Record<string, Json>;

const finished = { tail_free: "yes", tail_therapist_only: "" };

/** Ana's half of the cycle map. */
export const anasHalf: Half = {
  trigger: "you come home and go straight upstairs",
  move: ["raise_voice", "ask_again"],
  position: "reach",
  surface: ["irritated", "frustrated"],
  story_me: "I do not matter",
  story_you: "You would rather be anywhere else",
  tender: ["lonely", "scared_of_losing_you"],
  longing: "matter",
  body: { chest: ["tight"] },
  effect: "You feel hunted",
  ...finished,
};

/** Ben's half. */
export const bensHalf: Half = {
  trigger: "you stand at the door with that face",
  move: ["go_quiet", "screens"],
  position: "step_back",
  surface: ["guarded"],
  story_me: "Whatever I say is wrong",
  story_you: "You keep a list",
  tender: ["not_good_enough", { free: "small, like at school" }],
  longing: { free: "an evening without a verdict" },
  effect: "You feel alone in the room",
  ...finished,
};
