import { IDEA } from "../(partner)/_drafts/one-text";
import type { Device } from "../(partner)/_drafts/use-kept-words";
import { useOneText } from "../(partner)/_drafts/use-one-text";
import type { Acts } from "./acts";
import { IdeaForm } from "./idea-form";

type Props = { assignmentId: string; device: Device; acts: Acts };

/** One more idea. Until it is in the jar its words lie on this phone. */
export function AddIdea({ assignmentId, device, acts }: Props) {
  const { text, words } = useOneText(
    { assignmentId, question: null },
    device,
    IDEA,
  );
  return (
    <IdeaForm
      id="new-idea"
      label="An idea of mine"
      saveLabel="Put it in"
      text={words}
      onText={(typed) => text.write(typed)}
      onSave={async (idea) => {
        const problem = await acts.add(idea);
        if (problem === null) text.sent(idea.text);
        return problem;
      }}
    />
  );
}
