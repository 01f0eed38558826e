import type { ReactNode } from "react";

import { Button } from "@/app/_components/button";
import { Icon } from "@/app/_components/icon";
import { Notice } from "@/app/_components/notice";
import { PersonMark } from "@/app/_components/person";
import type { Before } from "@/server/jar/view-rules";

import type { Acts } from "./acts";
import { useAct } from "./use-act";
import { aboutWords } from "./words";

type Names = { a: string; b: string };
type Props = {
  before: Before;
  names: Names;
  acts: Acts;
  /** Nobody decides on this page: it is looked at. */
  isLookedAt: boolean;
  /** How both mean to do it, once both have said Yes. */
  plan: (number: number) => ReactNode;
};

/** More words than this stand smaller. */
const LONG = 48;

const SEATS = ["a", "b"] as const;

function Words({ before }: { before: Before }) {
  const { idea, state } = before;
  if (!idea) return null;
  const about = aboutWords(idea);
  return (
    <div role="status">
      <p className="label">
        {state === "agreed" ? "Your plan" : "The jar says"}
      </p>
      <p
        className={`${idea.text.length > LONG ? "head" : "display"} jar-words mt-1`}
      >
        {idea.text}
      </p>
      {about.length > 0 && <p className="soft mt-2">{about.join(" · ")}</p>}
    </div>
  );
}

/** What was drawn, until both have said Yes or one of them would rather not; then the plan. */
export function DrawnIdea({ before, names, acts, isLookedAt, plan }: Props) {
  const { id, number, state } = before;
  const { act, busy, problem } = useAct();
  const isAgreed = state === "agreed";

  return (
    <div className="jar-drawn">
      <Words before={before} />
      {isAgreed && plan(number)}
      {!isLookedAt && !isAgreed && (
        <YesOfBoth before={before} names={names} acts={acts} />
      )}
      {!isLookedAt && (
        <div className="jar-drawn-acts">
          {isAgreed && (
            <Button
              kind="main"
              busy={busy}
              busyLabel="Moment"
              onClick={() => void act(() => acts.keep(id, null))}
            >
              We did it
            </Button>
          )}
          <Button
            kind={isAgreed ? "text" : "quiet"}
            busy={busy}
            busyLabel="Moment"
            onClick={() => void act(() => acts.leave(id))}
          >
            {isAgreed ? "Not this one after all" : "Not this one"}
          </Button>
          <span className="soft small">No reason is needed.</span>
        </div>
      )}
      {problem && (
        <Notice tone="alarm" icon="alert" live>
          {problem.message}
        </Notice>
      )}
    </div>
  );
}

type YesProps = Pick<Props, "before" | "names" | "acts">;

/** One button for each, for both may stand before one phone. */
function YesOfBoth({ before, names, acts }: YesProps) {
  const { act, busy, problem } = useAct();
  return (
    <fieldset>
      <legend className="field-legend">Shall we?</legend>
      <div className="jar-yes">
        {SEATS.map((seat) => {
          const yes = before.yes[seat];
          return (
            <button
              key={seat}
              type="button"
              className={`btn quiet jar-yes-of ${seat}`}
              aria-pressed={yes}
              aria-disabled={busy || undefined}
              onClick={() => {
                if (!busy) void act(() => acts.yes(before.id, seat, !yes));
              }}
            >
              {yes ? <Icon name="check" /> : <PersonMark seat={seat} />}
              <span className="jar-yes-name">{names[seat]}:</span> Yes, let us
            </button>
          );
        })}
      </div>
      <p className="soft small mt-2">
        It becomes a plan when you have both said yes, on one phone or on two.
      </p>
      {problem && (
        <Notice tone="alarm" icon="alert" live>
          {problem.message}
        </Notice>
      )}
    </fieldset>
  );
}
