import { Letter } from "./_layout";

type Props = { signInUrl: string };

/** Tells a clinician to look, never whom it is about, what it is or how grave. */
export function ItemToReview({ signInUrl }: Props) {
  return (
    <Letter
      title={ItemToReview.subject}
      words="Sign in to see it."
      link={{ words: "Sign in", url: signInUrl }}
    />
  );
}

ItemToReview.subject = "You have an item to review in Holdfast";
