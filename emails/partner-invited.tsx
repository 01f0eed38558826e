import { Letter } from "./_layout";

type Props = { url: string };

/** For a first invitation and for a lost password alike; a practice's name would tell the topic. */
export function PartnerInvited({ url }: Props) {
  return (
    <Letter
      title={PartnerInvited.subject}
      words="This link sets up your own sign-in. You will be asked for the code you were told in person."
      link={{ words: "Open the link", url }}
      small="The link works once, for seven days. If you did not expect it, leave it unopened and nothing happens."
    />
  );
}

PartnerInvited.subject = "Your link to Holdfast";
