export type Stage = { stage: number; step: number | null };

/** The nine steps of EFT by stage, in words of our own. */
export const STAGES = [
  {
    stage: 1,
    title: "Settle the cycle",
    steps: [
      { step: 1, title: "Alliance, and what the conflict is about" },
      { step: 2, title: "See the negative cycle" },
      { step: 3, title: "Reach the feelings beneath the positions" },
      { step: 4, title: "The cycle is the problem, and the needs in it" },
    ],
  },
  {
    stage: 2,
    title: "Change the bond",
    steps: [
      { step: 5, title: "Own the needs and parts one keeps away" },
      { step: 6, title: "The other takes in the new experience" },
      { step: 7, title: "Ask for needs, and be answered" },
    ],
  },
  {
    stage: 3,
    title: "Make it last",
    steps: [
      { step: 8, title: "New answers to old problems" },
      { step: 9, title: "The new positions and the story" },
    ],
  },
] as const;

export const isStepOf = (stage: number, step: number): boolean =>
  STAGES.some(
    (one) =>
      one.stage === stage && one.steps.some((each) => each.step === step),
  );

type Condition = { stage: number | null; eftStep: number | null };

/** Where nobody has said where a couple stands, they stand at the beginning. */
const BEGINNING: Stage = { stage: 1, step: null };

/** Whether a step is for where the couple stands: of that stage, and not ahead of its step. */
export function fitsStage(
  { stage, eftStep }: Condition,
  now: Stage | null,
): boolean {
  const at = now ?? BEGINNING;
  if (stage === null) return true;
  if (stage !== at.stage) return false;
  return eftStep === null || at.step === null || eftStep <= at.step;
}
