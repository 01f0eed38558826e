import { finishPart } from "./e2e-answers";
import { asOperator } from "./e2e-operator";
import { giveHomework } from "./e2e-partner";
import { howIFeelLoved } from "./loved-answers";

type Call = Parameters<typeof giveHomework>[0];
type TwoSides = { reveal: { seen: string } };

export const WISHES = {
  ana: "Walk with me after supper",
  ben: "Sit with me while I cook",
};
export const TOUCH = "Hold me a long minute";

/** What each asked for lies open before the other; a wish for touch stays closed. */
export async function anOpenLoved(
  call: Call,
  { coupleId }: { coupleId: string },
): Promise<string> {
  const slug = "how-i-feel-loved";
  const assignmentId = await giveHomework(call, { coupleId, slug });
  for (const who of ["ana", "ben"] as const) {
    const words = { wish: WISHES[who], touch: TOUCH, offLimits: "Surprises" };
    const answers = howIFeelLoved(words);
    await finishPart(call, who, assignmentId, { answers, choice: "share" });
  }
  const { reveal } = await call<TwoSides>("dana", "homework.getTwoSides", {
    assignmentId,
  });
  const units = ["receive", "give", "specific"];
  await call("dana", "homework.open", {
    assignmentId,
    units,
    seen: reveal.seen,
  });
  return assignmentId;
}

/** Does something small for the other, in words of one's own. */
export async function doesOne(
  call: Call,
  who: "ana" | "ben",
  assignmentId: string,
  words: string,
): Promise<string> {
  const { actId } = await call<{ actId: string }>(who, "experiments.pick", {
    assignmentId,
    act: { words },
  });
  await call(who, "experiments.markDone", { actId, done: true });
  return actId;
}

/** The night passes over what was done, and the morning's job has run. */
export const nextMorningComes = (...actIds: string[]) =>
  asOperator("e2e-morning-script.ts", ...actIds);
