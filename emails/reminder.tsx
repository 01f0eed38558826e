import { Letter } from "./_layout";
import { SomethingNew } from "./something-new";

type Props = {
  signInUrl: string;
  /** One sentence of the practice's own, checked when it was written; empty for ours. */
  words: string;
};

/** Looks like any other notice: who reads a shared mailbox learns of no worksheet and of nobody. */
export function Reminder({ signInUrl, words }: Props) {
  return (
    <Letter
      title={Reminder.subject}
      words={words || Reminder.words}
      link={{ words: "Sign in", url: signInUrl }}
      small={Reminder.small}
    />
  );
}

Reminder.subject = SomethingNew.subject;
Reminder.words = "Sign in to see it.";
Reminder.small =
  "For fewer of these mails, or none: sign in, open Me, then Reminders by e-mail.";
