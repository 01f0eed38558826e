import type { KeptWords } from "./kept-words";
import { isOneText } from "./one-text";
import type { Sender } from "./sender";

/**
 * Words that waited here while the part was finished elsewhere: the server keeps them for the
 * next edit. Nothing goes from this device before it has them. What both write together is not
 * among them, nor what is said afterwards of that, nor an idea: these wait until their writer sends them.
 */
export async function handInLate(
  assignmentId: string,
  store: Pick<KeptWords, "all" | "drop" | "forgetSending">,
  sender: Pick<Sender, "save">,
  isTogether: (question: string) => boolean,
): Promise<void> {
  const all = await store.all(assignmentId);
  const kept = all.filter(
    ({ question }) => !isOneText(question) && !isTogether(question),
  );
  const changes = kept.flatMap(({ question, value, base, others = [] }) =>
    [...others, value].flatMap((text) =>
      text === undefined
        ? []
        : [{ question, value: text, base, settles: false }],
    ),
  );
  if (changes.length > 0) await sender.save(changes);
  for (const { question } of kept) await store.drop(assignmentId, question);
  await store.forgetSending(assignmentId);
}
