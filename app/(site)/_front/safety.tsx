import { LinkButton } from "@/app/_components/link-button";

import { Facts } from "./facts";

const FACTS = [
  {
    title: "Leave is one tap",
    words:
      "Or Shift three times. It ends the session and shows a weather page. It cannot clear the browser’s history, and says so.",
  },
  {
    title: "Nothing to notice",
    words:
      "The tab says Today. Mails say that there is something, and name no partner, worksheet or topic. Nobody sees when the other was here.",
  },
  {
    title: "A worrying answer reaches the therapist",
    words:
      "Whoever gave it is shown where to call, at once and in the page. What must not open stays closed, and to the other that looks like any wait.",
  },
  {
    title: "One mailbox, two people",
    words:
      "Partners may share an e-mail address. The password decides who comes in, and neither learns that there is a second sign-in.",
  },
];

export function Safety() {
  return (
    <section
      id="safety"
      className="front-part ruled"
      aria-labelledby="safety-head"
    >
      <h2 id="safety-head" className="head">
        A partner who is not safe is never given away
      </h2>
      <p className="lead soft">
        Some couples should not be working jointly, and one of them may be the
        only one who knows. So what one partner does shows nothing on the
        other’s side until the therapist opens it for both.
      </p>
      <Facts facts={FACTS} />
      <LinkButton kind="text" href="/help" icon="help" className="-ml-2.5">
        Help lines, for everybody
      </LinkButton>
    </section>
  );
}
