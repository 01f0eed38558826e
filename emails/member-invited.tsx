import { Letter } from "./_layout";

type Props = { practiceName: string; url: string };

export function MemberInvited({ practiceName, url }: Props) {
  return (
    <Letter
      title={MemberInvited.subject}
      words={`${practiceName} invites you to work with them in Holdfast.`}
      link={{ words: "Accept the invitation", url }}
      small="The link works once, for seven days. If you did not expect it, leave it unopened and nothing happens."
    />
  );
}

MemberInvited.subject = "Your invitation to Holdfast";
