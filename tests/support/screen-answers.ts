import type { SendScreenInput } from "@/server/safety/inputs";

type Said = SendScreenInput["answers"];

const rows = (keys: readonly string[], place: number, more: object) => ({
  ...Object.fromEntries(keys.map((key) => [key, place])),
  ...more,
});
const numbered = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => `q${from + at}`);

type Check = {
  hark?: object;
  q?: object;
  red?: object;
  more?: Said;
};

/** The safety check with nothing in it, but what is said otherwise. */
export const safetyAnswers = ({ hark, q, red, more }: Check = {}): Said => ({
  hark: rows(["h", "a", "r", "k"], 1, hark ?? {}),
  q: rows(numbered(1, 9), 1, q ?? {}),
  red: rows(numbered(10, 17), 1, red ?? {}),
  afraid: 0,
  me: "no",
  children_exposed: "none",
  joint_ok: "safe",
  contact: "in_app",
  ...more,
});

/** The four, and the fifth where it is asked: yes, no or rather not said. */
export const suicideAnswers = (
  ...said: ("yes" | "no" | "unsaid")[]
): Record<string, string | null> =>
  Object.fromEntries(
    said.map((each, at) => [
      `item_${at + 1}`,
      each === "unsaid" ? null : each === "yes" ? "0" : "1",
    ]),
  );

export const reflectionAnswers = (more: Said = {}): Said => ({
  areas: rows(
    [
      "harmed",
      "refuses",
      "carry",
      "love_gone",
      "exclusive",
      "trust",
      "fights",
      "sexual",
      "well_being",
      "lives",
    ],
    1,
    {},
  ),
  hope: 6,
  leave: 2,
  fear_if_leave: ["none"],
  want_help: ["nothing"],
  ...more,
});
