import { Chip } from "@/app/_components/chip";
import { PageLink } from "@/app/_components/page-link";

import {
  agreedWords,
  allIn,
  type HeldFor,
  type Names,
  sharingWords,
  standingWords,
} from "../_words/homework-words";
import { type Clock, dayWords, dueOf } from "../_words/when";
import type { Homework } from "./group-homework";
import { HomeworkAudience } from "./homework-audience";
import { PartState } from "./part-state";
import { ViewAs } from "./view-as";

type Props = {
  coupleId: string;
  homework: Homework;
  names: Names;
  clinicians: string;
  heldFor: HeldFor;
  clock: Clock;
};

const SEATS = ["a", "b"] as const;

function Dates({ homework, clock }: Pick<Props, "homework" | "clock">) {
  const { createdAt, dueOn, reveal, sharing, sides, takenBackAt } = homework;
  const isOver = takenBackAt !== null || reveal?.endedAt != null;
  const due = dueOn && dueOf(dueOn, clock, isOver || allIn(sides));

  return (
    <p className="small soft">
      <span className="block">
        {sharingWords(sharing, reveal?.mayOpenByItself)}
      </span>
      Given {dayWords(createdAt, clock)}
      {due && (
        <>
          ,{" "}
          <span className={due.isLate ? "text-alarm-ink" : ""}>
            {due.words}
          </span>
        </>
      )}
    </p>
  );
}

function Standing({ homework, names, heldFor, clock }: Props) {
  const { reveal, sides, takenBackAt } = homework;
  if (takenBackAt) return <p>Taken back {dayWords(takenBackAt, clock)}</p>;
  if (!reveal) return null;
  const { openness, endedAt } = reveal;
  if (openness === "ready")
    return <Chip tone="kelp">{agreedWords(sides, names)}</Chip>;
  return (
    <p>
      {standingWords({ openness, heldFor, sides, names })}
      {endedAt && ` ${dayWords(endedAt, clock)}`}
    </p>
  );
}

/** One worksheet of the couple; the whole row leads to it. */
export function HomeworkRow(props: Props) {
  const { coupleId, homework, names, clinicians, clock } = props;
  const { id, title, sides, reveal, takenBackAt } = homework;
  // Nothing of it is one person's part.
  const isShared = homework.sharing === "shared";

  return (
    <li className="flex-wrap !items-start gap-x-4 gap-y-1.5 py-3 hover:bg-sunken">
      <div className="min-w-40 flex-1">
        <h3 className="strong">
          <PageLink
            href={`/couples/${coupleId}/homework/${id}`}
            data-row
            className="no-underline after:absolute after:inset-0 after:rounded-chip"
          >
            {title}
          </PageLink>
        </h3>
        <Dates homework={homework} clock={clock} />
      </div>
      <ul className="small soft grid gap-1">
        {SEATS.filter((seat) => sides[seat].isAsked && !isShared).map(
          (seat) => (
            <PartState
              key={seat}
              seat={seat}
              name={names[seat]}
              side={sides[seat]}
            />
          ),
        )}
      </ul>
      <div className="small soft flex basis-full flex-wrap items-center gap-x-4 gap-y-1">
        <Standing {...props} />
        <HomeworkAudience
          sides={sides}
          names={names}
          clinicians={clinicians}
          openness={reveal ? reveal.openness : null}
          takenBack={takenBackAt !== null}
        />
        <ViewAs
          coupleId={coupleId}
          assignmentId={id}
          title={title}
          sides={sides}
          names={names}
        />
      </div>
    </li>
  );
}
