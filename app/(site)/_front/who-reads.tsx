import { AudienceMark } from "@/app/_components/audience-mark";

const AUDIENCES = [
  {
    audience: "author",
    title: "Only you",
    words: "A draft. Not even the therapist.",
  },
  {
    audience: "clinicians",
    title: "Only clinicians",
    words: "A hold, an alert. Neither partner can tell that there is one.",
  },
  {
    audience: "partner",
    title: "You and Dana",
    words: "One partner’s answers, and what they add for her alone.",
  },
  {
    audience: "couple",
    title: "You, Ben and Dana",
    words: "What the three of you have opened.",
  },
] as const;

export function WhoReads() {
  return (
    <section className="front-part" aria-labelledby="who-reads">
      <h2 id="who-reads" className="head">
        Everything says who can read it
      </h2>
      <p className="lead soft">
        In words and in the same place, before anything is written. On each mark
        the square is the therapist, the disc and the diamond are the two
        partners.
      </p>
      <ul className="seats">
        {AUDIENCES.map(({ audience, title, words }) => (
          <li key={title}>
            <AudienceMark audience={audience} words="" />
            <h3>{title}</h3>
            <p className="soft">{words}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
