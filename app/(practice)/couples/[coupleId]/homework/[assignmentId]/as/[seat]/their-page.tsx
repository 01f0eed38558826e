import { wordsToPartner } from "@/app/_components/audience-words";
import { Icon } from "@/app/_components/icon";
import type { Seat } from "@/app/_components/seat";
import { ChoiceStill } from "@/app/_homework/choice-still";
import { CommentsForMe } from "@/app/_homework/comments-for-me";
import {
  type Done,
  DoneWords,
  WAY_WORDS,
  waysFrom,
} from "@/app/_homework/done-words";
import { noteWith } from "@/app/_homework/told";
import { WhatTheOtherSees } from "@/app/_homework/what-the-other-sees";
import { WorksheetStill } from "@/app/_homework/worksheet-still";
import { JointStill } from "@/app/_joint/joint-still";
import type { getPartnerView } from "@/server/homework/get-partner-view";
import type { JarView } from "@/server/jar/view-rules";
import { policyLine } from "@/server/worksheets/tail-rules";
import { keptAlone } from "@/server/worksheets/withheld-rules";

import type { Clock } from "../../../../_words/when";
import { TheirOpened } from "./their-opened";
import { TheirTogether } from "./their-together";

export type View = Awaited<ReturnType<typeof getPartnerView>>;

type Props = {
  view: View;
  /** What both put into it, where it is a jar. */
  jar: JarView | null;
  seat: Seat;
  clock: Clock;
};

function Finished({ view, state }: { view: View; state: Done }) {
  const { therapist, isFinished, isMeasure } = view;
  const ways = waysFrom({ state, hasWords: isFinished, isMeasure });
  return (
    <>
      <DoneWords
        state={state}
        therapist={therapist}
        kept={keptAlone(view.worksheet)}
      />
      {ways.length > 0 && (
        <ul className="list border-line mt-5.5 border-y">
          {ways.map((way) => (
            <li key={way} className="it">
              <span className="grow">{WAY_WORDS[way]}</span>
              <Icon name="on" />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Stands({ view, jar, seat, clock }: Props) {
  const { state, therapist, names } = view;
  const other = names[seat === "a" ? "b" : "a"];
  const isDecided = view.sharing === "therapist_decides";
  switch (state) {
    case "to_do":
      return (
        <>
          <WorksheetStill
            told={{
              seat,
              sharing: view.sharing,
              worksheet: view.worksheet,
              therapist,
              other,
              note: noteWith(view.note, view.comments),
              smaller: view.smaller,
              mayBeShown: view.mayBeShown,
              policyLine: policyLine(view.secretsPolicy),
            }}
          />
          {view.joint && (
            <JointStill
              part={view.joint}
              names={names}
              readers={wordsToPartner("couple", { therapist, other })}
            />
          )}
        </>
      );
    case "choosing":
      return (
        <>
          <WhatTheOtherSees
            author={{ seat, name: names[seat] }}
            other={other}
            therapist={therapist}
            blocks={view.preview}
            isDecided={isDecided}
          />
          <ChoiceStill
            therapist={therapist}
            other={other}
            isDecided={isDecided}
          />
        </>
      );
    case "together":
      return <TheirTogether view={view} jar={jar} seat={seat} />;
    case "opened":
      return <TheirOpened view={view} jar={jar} seat={seat} clock={clock} />;
    case "taken_back":
      return view.isFinished ? (
        <Finished view={view} state={state} />
      ) : (
        <p className="lead soft">
          This is not on {names[seat]}’s screens any more.
        </p>
      );
    case "waiting":
      // Whether it is closed for a while is its writer's alone to know.
      return null;
    default:
      return <Finished view={view} state={state} />;
  }
}

/** Drawn by what draws it on their phone, in a frame that says it is not one. */
export function TheirPage({ view, jar, seat, clock }: Props) {
  const { state, comments, names } = view;
  const isWriting = state === "to_do" || state === "choosing";
  const isWide = state === "opened" || state === "together";

  return (
    <section
      className={isWide ? "as-partner wide" : "as-partner"}
      aria-label={`What ${names[seat]} sees`}
    >
      <Stands view={view} jar={jar} seat={seat} clock={clock} />
      {!isWriting && (
        <CommentsForMe
          comments={comments}
          seat={seat}
          other={names[seat === "a" ? "b" : "a"]}
          clock={clock}
        />
      )}
    </section>
  );
}
