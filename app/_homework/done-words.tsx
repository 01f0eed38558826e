import { Boats } from "@/app/_components/drawings";
import type { KeptAlone } from "@/server/worksheets/withheld-rules";

/** "sent" went to the therapist alone; "past" and "taken_back" take no change any more. */
export type Done = "done" | "sent" | "past" | "taken_back";

const SENT = {
  nothing: ".",
  some: ", except what is marked “Only you”.",
};

const LEADS = {
  done: () => "Your therapist will open this with you.",
  past: () => "Your therapist will open this with you.",
  sent: (therapist: string, kept: KeptAlone) =>
    kept === "all"
      ? `It is yours. ${therapist} can read it only if you shared it.`
      : `You and ${therapist} can read it${SENT[kept]}`,
  taken_back: (therapist: string) =>
    `${therapist} has taken this back. What you wrote stays with you.`,
};

/** One picture and one sentence for every cause, and nothing that tells one from another. */
export function DoneWords({
  state,
  therapist,
  kept,
}: {
  state: Done;
  therapist: string;
  kept: KeptAlone;
}) {
  return (
    <>
      <div className="mt-1 mb-6.5">
        <Boats />
      </div>
      <h1 className="head mt-3 mb-2">
        {state === "taken_back"
          ? "There is nothing to do here"
          : "Your part is done"}
      </h1>
      <p className="lead soft">{LEADS[state](therapist, kept)}</p>
    </>
  );
}

export type Way = "read" | "change" | "choose";

export const WAY_WORDS: Record<Way, string> = {
  read: "Read what you wrote",
  change: "Change an answer or take it back",
  choose: "Change your choice",
};

type Finished = {
  state: Done;
  hasWords: boolean;
  /** What was scored stays as it is. */
  isMeasure: boolean;
};

/** What an author can still do with a finished part. */
export const waysFrom = ({ state, hasWords, isMeasure }: Finished): Way[] => [
  ...(hasWords ? (["read"] as const) : []),
  ...((state === "done" || state === "sent") && !isMeasure
    ? (["change"] as const)
    : []),
  ...(state === "done" ? (["choose"] as const) : []),
];
