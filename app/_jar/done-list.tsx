import { Notice } from "@/app/_components/notice";
import { Segments } from "@/app/_components/segments";
import type { JarView } from "@/server/jar/view-rules";

import { longDay } from "../(partner)/_words/days";
import type { Acts } from "./acts";
import { useAct } from "./use-act";

type Done = JarView["done"][number];
type Keep = "again" | "once" | "open";

const KEEP_WORDS = { again: "Again", once: "Once was enough" } as const;

function DoneDate({ done, acts }: { done: Done; acts: Acts }) {
  const { act, problem } = useAct();
  return (
    <>
      <Segments<Keep>
        label={`“${done.idea?.text ?? "This one"}” another time?`}
        name={`keep-${done.id}`}
        options={[
          { value: "again", label: KEEP_WORDS.again },
          { value: "once", label: KEEP_WORDS.once },
        ]}
        value={done.keep ?? "open"}
        onChange={(keep) => {
          if (keep !== "open") void act(() => acts.keep(done.id, keep));
        }}
      />
      {problem && (
        <Notice tone="alarm" icon="alert" live>
          {problem.message}
        </Notice>
      )}
    </>
  );
}

type Props = {
  done: readonly Done[];
  acts: Acts;
  isLookedAt: boolean;
  /** What both had meant to do, a line for each part. */
  plans: (number: number) => readonly string[];
};

/** What they did, newest first, and whether it may come again. */
export function DoneList({ done, acts, isLookedAt, plans }: Props) {
  return (
    <ul className="jar-done">
      {done.map((one) => (
        <li key={one.id}>
          <p className="words jar-words">{one.idea?.text ?? "An idea"}</p>
          <p className="soft small">
            {[
              one.day && longDay(one.day),
              isLookedAt && one.keep && KEEP_WORDS[one.keep],
            ]
              .filter(Boolean)
              .join(" · ")}
          </p>
          {plans(one.number).map((line) => (
            <p key={line} className="small jar-words">
              {line}
            </p>
          ))}
          {!isLookedAt && <DoneDate done={one} acts={acts} />}
        </li>
      ))}
    </ul>
  );
}
