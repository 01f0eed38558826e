import type { ReactNode } from "react";
import type { IconName } from "@/app/_components/icon";
import { Notice } from "@/app/_components/notice";
import { PageLink } from "@/app/_components/page-link";

import {
  type HeldFor,
  heldWords,
  type Names,
  noneIn,
  openedWords,
  refusers,
  shownTo,
  waitsFor,
} from "../../_words/homework-words";
import type { TwoSidesRead } from "./side-note";

type Props = {
  coupleId: string;
  names: Names;
  homework: TwoSidesRead;
  heldFor: HeldFor;
  /** When it was opened or closed. */
  endedWords: string | null;
};

type Said = { icon: IconName; title: string; more: ReactNode };

/** What is one person's part alone is shown; what is of both opens. */
const verb = ({ homework, names }: Props): "show" | "open" =>
  shownTo(homework.sides, names) ? "show" : "open";

function staysWords(props: Props): string {
  if (props.homework.sharing === "shared")
    return "All three of you can still write in it.";
  return verb(props) === "open"
    ? "Both texts stand as they are."
    : "The text stands as it is.";
}

const opensByItself = ({ reveal, sides }: TwoSidesRead): boolean =>
  reveal?.mayOpenByItself === true &&
  sides.a.choice === "share" &&
  sides.b.choice === "share";

function refusal({ names, homework: { sides } }: Props): ReactNode {
  const both = sides.a.choice === "private" && sides.b.choice === "private";
  const who = sides.a.choice === "private" ? names.a : names.b;
  return both
    ? "No copy of either exists. You may talk about it, never open it."
    : `No copy of ${who}’s part exists. You may talk about it with ${who}, never open it. Nobody else is told.`;
}

function held({ coupleId, heldFor }: Props): ReactNode {
  if (heldFor === "review") {
    return (
      <>
        It cannot be opened before the review is signed.{" "}
        <PageLink href={`/couples/${coupleId}#look-first`}>
          Go to the review
        </PageLink>
      </>
    );
  }
  return heldFor === "safety"
    ? "The review is signed. Lift the hold when you judge that opening is safe for both."
    : "On their screens it reads like any wait. Neither of them can tell.";
}

function said(props: Props): Said | null {
  const { homework, names, heldFor, endedWords } = props;
  const { reveal, sides, takenBackAt } = homework;
  if (takenBackAt) {
    return {
      icon: "undo",
      title: "Taken back",
      more: "It is off their phones. What was written stays with its writer, and with you where it was finished.",
    };
  }
  if (!reveal) {
    return noneIn(sides)
      ? {
          icon: "clock",
          title: "Not in yet",
          more: "What is being written is its author’s alone. It stands here once it is finished.",
        }
      : null;
  }
  switch (reveal.openness) {
    case "open":
      return {
        icon: "opened",
        title: `${openedWords(sides, names)} ${endedWords ?? ""}`,
        more: (
          <>
            {staysWords(props)} For another round, assign it again.{" "}
            <a href="#both-read">See what both read</a>
          </>
        ),
      };
    case "together":
      return {
        icon: "couples",
        title: "Both write this in one place",
        more: (
          <>
            Each reads what the other writes, and you can write in it too.{" "}
            <a href="#both-read">See what stands there</a>
          </>
        ),
      };
    case "shut":
      return {
        icon: "close",
        title: `Closed unopened ${endedWords ?? ""}`,
        more:
          verb(props) === "open"
            ? "For both it moved to Past. Neither was told why."
            : "For its author it moved to Past. Nobody else knows of it.",
      };
    case "ready":
      return opensByItself(homework)
        ? {
            icon: "clock",
            title: "Opens by itself at 7 in the morning",
            more: "Both said yes to sharing, and nothing holds it. You can open it now, or hold it.",
          }
        : null;
    case "unpromised":
      return null;
    case "held":
      return { icon: "hold", title: heldWords(heldFor), more: held(props) };
    case "refused":
      return {
        icon: "message",
        title: `${refusers(sides, names)} it private`,
        more: refusal(props),
      };
    case "waiting":
      return {
        icon: "clock",
        title: waitsFor(sides, names),
        more: heldFor
          ? `${heldWords(heldFor)}. Neither sees how far the other is.`
          : verb(props) === "open"
            ? "You can open it once both have finished and agreed. Neither sees how far the other is."
            : "You can show single answers of it once its author has agreed.",
      };
  }
}

/** Why it is not open yet, or how it ended, in words for the therapist alone. */
export function Standing(props: Props) {
  const words = said(props);
  if (!words) return null;

  return (
    <Notice icon={words.icon} title={words.title}>
      <p>{words.more}</p>
    </Notice>
  );
}
