import { Chip } from "@/app/_components/chip";
import { TwoSides } from "@/app/_worksheets/two-sides";

import { CLOSENESS, PEOPLE, SIDES } from "./demo-words";
import { Facts } from "./facts";

const FACTS = [
  {
    title: "Access follows treatment, not rank",
    words:
      "Owner, admin and front desk see names, who treats whom and whether homework is given. Answers reach those who treat the couple. The database itself sees to it, whatever a page asks for.",
  },
  {
    title: "Your practice stays yours",
    words:
      "Every row belongs to one practice, and row security keeps it there. What people write is sealed, and the key is not in the database. Each reading stands in a trail that nobody can edit.",
  },
  {
    title: "Worksheets you can read and change",
    words:
      "Plain files with author, licence and version. What was assigned stays as it was, whatever is edited later.",
  },
  {
    title: "Set up in minutes",
    words:
      "A name, a password, a time zone. A short list then leads from the empty practice to the first assigned worksheet.",
  },
];

export function ForPractices() {
  return (
    <section
      id="practices"
      className="front-part ruled"
      aria-labelledby="practices-head"
    >
      <h2 id="practices-head" className="head">
        For practices: both sides in one place
      </h2>
      <p className="lead soft">
        Assign a worksheet to both. Read what came in side by side, with what
        each meant for you alone. Hold it, or open it for both, question by
        question.
      </p>
      <figure className="desk card">
        <div className="desk-bar">
          <span className="strong">{CLOSENESS.title}</span>
          <Chip tone="kelp">Both agreed</Chip>
        </div>
        <TwoSides rows={SIDES} people={PEOPLE} />
        <figcaption className="vh">
          The therapist’s page of one worksheet
        </figcaption>
      </figure>
      <Facts facts={FACTS} />
    </section>
  );
}
