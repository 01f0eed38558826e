import { Letter } from "./_layout";

type Props = { url: string };

export function PasswordReset({ url }: Props) {
  return (
    <Letter
      title={PasswordReset.subject}
      words="This link lets you choose a new password."
      link={{ words: "Choose a password", url }}
      small="It works once, for 30 minutes. If you did not ask for it, leave it unopened and nothing changes."
    />
  );
}

PasswordReset.subject = "A new password for Holdfast";
