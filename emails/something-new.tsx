import { Letter } from "./_layout";

type Props = { signInUrl: string };

/** Names no person, worksheet or topic: a couple often reads one mailbox. */
export function SomethingNew({ signInUrl }: Props) {
  return (
    <Letter
      title={SomethingNew.subject}
      words="Sign in to see it."
      link={{ words: "Sign in", url: signInUrl }}
    />
  );
}

SomethingNew.subject = "You have something new in Holdfast";
