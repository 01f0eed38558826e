import { Letter } from "./_layout";

type Props = {
  signInUrl: string;
  subject: string;
  /** One sentence of the practice's own, checked when it was written, or ours. */
  words: string;
  small: string;
};

/** Looks like any other notice: who reads a shared mailbox learns of no worksheet and of nobody. */
export function Reminder({ signInUrl, subject, words, small }: Props) {
  return (
    <Letter
      title={subject}
      words={words}
      link={{ words: "Sign in", url: signInUrl }}
      small={small}
    />
  );
}
