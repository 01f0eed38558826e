import type { Answers } from "./answers";

type Words = {
  moment?: string;
  story?: string;
  comfort?: string;
  line?: string;
  /** False where its author has not ticked it. */
  promised?: boolean;
  older?: string;
  free?: string;
};

/** A whole copy of "Raw spots", with words of one's own where it matters. */
export const rawSpot = ({
  moment = "You looked at the phone while I spoke.",
  story = "",
  comfort = "A hand on my back.",
  line = "When you turn away, it touches the place in me that is alone; then I need you to look at me.",
  promised = true,
  older = "growing_up",
  free = "yes",
}: Words = {}): Answers => ({
  moment,
  cue: "The sigh.",
  alarm_body: { chest: ["tight"] },
  alarm: ["lonely"],
  meaning: "I do not matter.",
  older,
  older_story: story,
  cover: ["quiet", "busy"],
  comfort,
  share_line: line,
  promise: promised ? { kept: true } : null,
  tail_free: free,
});
