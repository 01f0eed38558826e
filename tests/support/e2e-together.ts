import { anasHalf, bensHalf } from "./cycle-answers";
import { finishPart } from "./e2e-answers";
import { giveHomework } from "./e2e-partner";

type Call = Parameters<typeof giveHomework>[0];
type TwoSides = { reveal: { seen: string; units: { key: string }[] } };

/** Dana opens all of it that can be opened. */
export async function openAll(call: Call, assignmentId: string) {
  const { reveal } = await call<TwoSides>("dana", "homework.getTwoSides", {
    assignmentId,
  });
  await call("dana", "homework.open", {
    assignmentId,
    units: reveal.units.map(({ key }) => key),
    seen: reveal.seen,
  });
}

/** Their cycle map is open, with nothing written together yet. */
export async function anOpenMap(call: Call, care: { coupleId: string }) {
  const { coupleId } = care;
  const assignmentId = await giveHomework(call, {
    coupleId,
    slug: "cycle-map",
  });
  await finishPart(call, "ana", assignmentId, {
    answers: anasHalf,
    choice: "share",
  });
  await finishPart(call, "ben", assignmentId, {
    answers: bensHalf,
    choice: "share",
  });
  await openAll(call, assignmentId);
  return assignmentId;
}

type Part = {
  answers: { question: string; version: number; value: unknown }[];
};

export async function namedTogether(call: Call, assignmentId: string) {
  const { answers } = await call<Part>("anaAgain", "homework.getJointPart", {
    assignmentId,
  });
  return answers.find(({ question }) => question === "name");
}
