import { AudienceMark } from "@/app/_components/audience-mark";
import { wordsToPartner } from "@/app/_components/audience-words";
import type { Seat } from "@/app/_components/seat";
import type { getOpened } from "@/server/homework/get-opened";

import type { Device } from "../../_drafts/use-kept-words";
import { TryThis } from "./try-this";
import { OwnAct } from "./what-is-live";

type Acts = NonNullable<Awaited<ReturnType<typeof getOpened>>["acts"]>;
type Readers = { other: string; therapist: string };

type Props = Readers & {
  assignmentId: string;
  acts: Acts;
  seat: Seat;
  device: Device;
  /** What can be picked stands here, and not beside where it was opened. */
  isListed: boolean;
};

/** Said before the first of them: who learns of it. */
export const AboutActs = ({ other, therapist }: Readers) => (
  <p id="about-acts" className="small soft">
    Pick one small thing to do for {other} this week. {therapist} can see what
    you pick, {other} cannot.
  </p>
);

const SOURCES = ["asked", "agreed", "told"] as const;

const titleOf = (source: (typeof SOURCES)[number], other: string) =>
  ({
    asked: `What ${other} asked for`,
    agreed: "What you both agreed",
    told: "What you appreciate, to say it aloud",
  })[source];

/** One small thing to do for the other: out of what both read, or in words of one's own. */
export function OwnActs({
  assignmentId,
  acts,
  seat,
  other,
  therapist,
  device,
  isListed,
}: Props) {
  const isAbout = isListed || acts.cards.length === 0;
  return (
    <section className="mt-8" aria-labelledby="own-act">
      <h2 id="own-act" className="title">
        One small thing for {other}
      </h2>
      <div className="mt-2">
        <AudienceMark
          audience="partner"
          seat={seat}
          words={wordsToPartner("partner", { therapist, other })}
        />
      </div>
      {isAbout && <AboutActs other={other} therapist={therapist} />}
      {isListed &&
        SOURCES.map((source) => {
          const cards = acts.cards.filter(({ from }) => from === source);
          return (
            cards.length > 0 && (
              <div key={source} className="mt-4">
                <h3 className="label">{titleOf(source, other)}</h3>
                <ul className={`wants ${seat}`}>
                  {cards.map((card) => (
                    <li key={`${card.unit} ${card.item}`}>
                      {card.text}
                      <TryThis
                        assignmentId={assignmentId}
                        card={card}
                        about="about-acts"
                      />
                    </li>
                  ))}
                </ul>
              </div>
            )
          );
        })}
      <OwnAct
        assignmentId={assignmentId}
        device={device}
        other={other}
        about="about-acts"
        standing={acts.inOwnWords}
      />
    </section>
  );
}
