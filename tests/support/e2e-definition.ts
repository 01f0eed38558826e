import { myDefinition } from "./definition-answers";
import { finishPart } from "./e2e-answers";
import { giveHomework } from "./e2e-partner";
import { openAll } from "./e2e-together";

export const definitionWords = {
  ana: "That I need a while after work",
  ben: "That I love you when I fix things",
};

/** "What intimacy means to me" stands open before both. */
export async function anOpenDefinition(
  call: Parameters<typeof giveHomework>[0],
  { coupleId }: { coupleId: string },
) {
  const slug = "my-definition";
  const assignmentId = await giveHomework(call, { coupleId, slug });
  for (const who of ["ana", "ben"] as const) {
    const answers = myDefinition(definitionWords[who]);
    await finishPart(call, who, assignmentId, { answers, choice: "share" });
  }
  await openAll(call, assignmentId);
  return assignmentId;
}
