import { LinkButton } from "@/app/_components/link-button";
import { Person } from "@/app/_components/person";
import { Radar } from "@/app/_worksheets/radar";
import { Overlap } from "@/app/_worksheets/view-words";

import { BOTH_CHOSE, CLOSENESS } from "./demo-words";
import { Phone } from "./phone";

export function Hero({ isDemo }: { isDemo: boolean }) {
  return (
    <section className="hero">
      <div className="hero-words">
        <h1 className="poster">Couples work, held from both ends</h1>
        <p className="lead soft">
          Practice software for therapists who see couples. Each partner writes
          alone, on a phone. You see both sides. Nothing opens between them
          until it is time.
        </p>
        <div className="front-acts">
          {isDemo ? (
            <LinkButton kind="main" size="partner" href="/sign-in#demo">
              Look around the demo
            </LinkButton>
          ) : (
            <LinkButton kind="main" size="partner" href="/sign-up">
              Open a practice
            </LinkButton>
          )}
          {isDemo ? (
            <LinkButton size="partner" href="/sign-up">
              Open a practice
            </LinkButton>
          ) : (
            <a className="btn quiet partner" href="#run">
              Run it yourself
            </a>
          )}
        </div>
        <p className="soft">
          Open source. No trackers, nothing from third parties.
        </p>
      </div>
      <HeroLines />
      <Phone caption="Opened together, as both partners then read it">
        <p className="label">Opened together</p>
        <p className="title">{CLOSENESS.title}</p>
        <div className="hero-people">
          {CLOSENESS.block.people.map((person) => (
            <Person key={person.seat} {...person} />
          ))}
        </div>
        <Radar block={CLOSENESS.block} />
        <div className="hero-said">
          <Overlap block={BOTH_CHOSE} />
        </div>
      </Phone>
    </section>
  );
}

/** The two lines of the mark, on their way to what both hold. */
function HeroLines() {
  return (
    <svg
      className="hero-lines"
      viewBox="0 0 1280 300"
      preserveAspectRatio="none"
      fill="none"
      aria-hidden="true"
    >
      <path
        className="stroke-a"
        d="M0 210C200 120 330 300 560 262S820 150 1010 150"
        strokeWidth="4"
        vectorEffect="non-scaling-stroke"
      />
      <path
        className="stroke-b"
        d="M1280 96C1230 96 1210 176 1010 176"
        strokeWidth="4"
        strokeDasharray="14 9"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}
