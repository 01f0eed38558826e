import { randomUUID } from "node:crypto";

import { chooseSharing } from "@/server/homework/choose-sharing";
import { giveFeedback } from "@/server/homework/give-feedback";
import { saveJointAnswer } from "@/server/homework/save-joint-answer";
import type { Json } from "@/server/worksheets/condition-rules";
import type { Worksheet } from "@/server/worksheets/definition";

import { admin } from "./admin";
import { areYouThere, submit } from "./answers";
import { anAssignedReveal } from "./homework";
import { openSeen } from "./open-seen";
import type { Caller } from "./world-people";

const TOGETHER = {
  id: "together",
  by: "joint",
  mode: "shared",
  unlockIf: "opened",
  title: "Together",
  fields: [
    { key: "name", type: "text", label: "Name of our loop", required: true },
    { key: "exit_a", type: "text", label: "What I can say when I see it" },
    { key: "picture", type: "upload", label: "A picture of it" },
  ],
  ofSeat: { exit_a: "a" },
  afterwards: [
    {
      key: "heard",
      type: "scale",
      label: "How heard did I feel?",
      anchors: ["Not at all", "Fully"],
    },
  ],
};

/** Gives one assignment an edition of its own that ends in a part to write together. */
export async function endingTogether(assignmentId: string): Promise<void> {
  const [edition] = await admin<
    { practiceId: string; slug: string; definition: Worksheet }[]
  >`
    select w.practice_id as "practiceId", w.slug, w.definition from worksheet_versions w
    join assignments a on a.practice_id = w.practice_id and a.worksheet_version_id = w.id
    where a.id = ${assignmentId}`;
  if (!edition) throw new Error("There is no such assignment.");
  const { practiceId, slug, definition } = edition;
  const id = randomUUID();
  const own = { ...definition, parts: [...definition.parts, TOGETHER] };
  await admin`
    insert into worksheet_versions (practice_id, id, slug, version, digest, definition)
    values (${practiceId}, ${id}, ${slug}, 99, ${id}, ${JSON.stringify(own)}::text::jsonb)`;
  await admin`update assignments set worksheet_version_id = ${id} where id = ${assignmentId}`;
  await admin`update reveals set worksheet_version_id = ${id} where assignment_id = ${assignmentId}`;
}

/** Ana and Ben have finished; their therapist can open it. */
export async function aReadyTogether() {
  const care = await anAssignedReveal();
  const { ana, ben, assignmentId } = care;
  await endingTogether(assignmentId);
  for (const partner of [ana, ben]) {
    await submit(partner, assignmentId, areYouThere());
    await chooseSharing(partner, { assignmentId, choice: "share" });
  }
  return care;
}

export async function anOpenedTogether() {
  const care = await aReadyTogether();
  const { therapist, assignmentId } = care;
  await openSeen(therapist, { assignmentId, units: ["moment"] });
  return care;
}

export const writes = (
  writer: Caller,
  assignmentId: string,
  value: Json,
  { question = "name", base = 0, sent = [] as string[] } = {},
) => saveJointAnswer(writer, { assignmentId, question, value, base, sent });

type Feedback = {
  free?: "yes" | "partly" | "no" | "skip";
  words?: string;
  answers?: Record<string, number | null>;
};

export const givesFeedback = (
  partner: Caller,
  assignmentId: string,
  { free, words, answers }: Feedback,
  submissionId: string = randomUUID(),
) =>
  giveFeedback(partner, {
    assignmentId,
    submissionId,
    free: free ?? null,
    words: words ?? null,
    ...(answers ? { answers } : {}),
  });
