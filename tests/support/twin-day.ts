import { randomUUID } from "node:crypto";

import { areYouThere } from "./answers";
import { actDeeds } from "./twin-acts";
import { entryDeeds, feedbackDeeds } from "./twin-entries";
import { jarDeeds } from "./twin-jar";
import { measureDeeds } from "./twin-measures";
import { paperActs } from "./twin-papers";
import { bensScreens } from "./twin-screens";
import type { Twin } from "./twins";

type Input = Record<string, unknown>;

const change = { question: "moment", value: "Ben's words", base: 0 };

/** Two drafts of which the second meets the first, and what is not whole before what is. */
function answering(assignmentId: string): [string, Input][] {
  const finished = { answers: areYouThere(), seen: {} };
  return [
    ["homework.saveDraft", { assignmentId, changes: [change] }],
    [
      "homework.saveDraft",
      { assignmentId, changes: [{ ...change, value: "other words" }] },
    ],
    [
      "homework.submit",
      {
        assignmentId,
        ...finished,
        submissionId: randomUUID(),
        answers: {},
      },
    ],
    [
      "homework.submit",
      {
        assignmentId,
        ...finished,
        submissionId: randomUUID(),
        seen: { moment: 1 },
      },
    ],
    [
      "homework.submit",
      { assignmentId, ...finished, submissionId: randomUUID() },
    ],
  ];
}

const choosing = (assignmentId: string): [string, Input][] =>
  ["in_session", "share", "private"].map((choice) => [
    "homework.choose",
    { assignmentId, choice },
  ]);

/** What a partner can do, one after the other, each as likely to meet something of the other's. */
export const deeds = (
  {
    assignments: {
      reveal,
      second,
      other,
      bensOwn,
      anasOwn,
      together,
      minute,
      anasMeasure,
      bensMeasure,
      loved,
      anasLog,
      bensLog,
      anasMessage,
    },
    acts,
    jar,
    papers,
    bensId,
    anasId,
  }: Twin,
  /** Two of the same words stand in no order. */
  idea = "Zoo",
): [string, Input][] => {
  return [
    ["couples.updatePartner", { partnerId: bensId, name: "Ben" }],
    ["couples.updatePartner", { partnerId: anasId, name: "Ana" }],
    ...[reveal, second].flatMap(answering),
    [
      "homework.saveDraft",
      { assignmentId: anasOwn, changes: [{ ...change, question: "on_mind" }] },
    ],
    [
      "homework.saveJointAnswer",
      { assignmentId: reveal, question: "name", value: "The spin", base: 0 },
    ],
    [
      "homework.saveJointAnswer",
      { assignmentId: together, question: "name", value: "The spin", base: 0 },
    ],
    [
      "homework.saveJointAnswer",
      { assignmentId: minute, question: "ready_b", value: "now", base: 0 },
    ],
    ["homework.finishTogether", { assignmentId: minute }],
    ["homework.finishTogether", { assignmentId: reveal }],
    ["homework.keepRest", { assignmentId: together }],
    ["homework.reply", { assignmentId: together, unit: "moment" }],
    ...feedbackDeeds([reveal, together]),
    ...entryDeeds({ message: anasMessage, logs: [anasLog, bensLog] }),
    ...[reveal, second].flatMap(choosing),
    ["homework.choose", { assignmentId: other, choice: "share" }],
    ["homework.choose", { assignmentId: anasOwn, choice: "share" }],
    ...bensScreens(),
    ["homework.reopen", { assignmentId: reveal }],
    ["homework.reopen", { assignmentId: second }],
    ["homework.reopen", { assignmentId: bensOwn }],
    ...jarDeeds(jar, idea),
    ...paperActs(papers),
    ...measureDeeds([anasMeasure, bensMeasure]),
    ...actDeeds(loved, acts),
  ];
};
