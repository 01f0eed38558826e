import { Button } from "@/app/_components/button";
import { PartnerShell } from "@/app/_components/partner-shell";
import type { Saving } from "@/app/_components/save-state";

import type { Ended } from "../../../_drafts/sender";

type Props = { how: Ended; saving: Saving };

const signIn = () => location.replace("/sign-in");
const again = () => location.replace(location.pathname);
const home = () => location.replace("/today");

function whereTheWordsAre(saving: Saving): string {
  if (saving === "kept")
    return "What you wrote last is kept on this phone and goes on from there when you sign in.";
  return saving === "sending" || saving === "unsent"
    ? "What you wrote last may not have arrived. Sign in to see what is there."
    : "What you wrote is saved. Sign in to carry on.";
}

function wordsOf({ how, saving }: Props) {
  switch (how) {
    case "signed_out":
      return {
        title: "You have been signed out",
        words: whereTheWordsAre(saving),
        action: "Sign in",
        go: signIn,
      };
    case "gone":
      return {
        title: "This is not here any more",
        words:
          "Your therapist may have taken it back. What you wrote stays with you: you find it under Past.",
        action: "Back to Today",
        go: home,
      };
    case "finished":
      return {
        title: "This one takes no more answers",
        words:
          "It was finished or closed on another device or in another window. What you typed here is kept.",
        action: "See where it stands",
        go: again,
      };
  }
}

/** In place of the form, whose answers are nobody's to read now. */
export function AfterTheEnd(props: Props) {
  const { title, words, action, go } = wordsOf(props);

  return (
    <PartnerShell brand="Holdfast" narrow>
      <h1 className="head">{title}</h1>
      <p className="lead soft mt-2 mb-6">{words}</p>
      <Button kind="main" block onClick={go}>
        {action}
      </Button>
    </PartnerShell>
  );
}
