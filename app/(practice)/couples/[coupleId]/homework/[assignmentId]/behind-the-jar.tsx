import { AudienceMark } from "@/app/_components/audience-mark";
import { wordsToTherapist } from "@/app/_components/audience-words";
import { Chip } from "@/app/_components/chip";
import { Person } from "@/app/_components/person";
import { SectionHead } from "@/app/_components/section-head";
import { orNotFound } from "@/app/_lib/or-not-found";
import type { Caller } from "@/server/auth/actor";
import { getJarOfBoth } from "@/server/jar/get-jar-of-both";

import type { Names } from "../../_words/homework-words";

type Props = { caller: Caller; assignmentId: string; names: Names };
type Draw = Awaited<ReturnType<typeof getJarOfBoth>>["draws"][number];

const STATES: Readonly<Record<Draw["state"], string>> = {
  drawing: "Asked for",
  drawn: "Lies before them",
  agreed: "Planned",
  done: "Done",
  left: "Not this one",
  none: "Nothing came",
};

function drawWords({ outOf, saidYes, keep, state }: Draw, names: Names) {
  return [
    `out of ${outOf}`,
    state === "drawn" &&
      saidYes.length > 0 &&
      `Yes from ${saidYes.map((seat) => names[seat]).join(" and ")}`,
    keep === "again" && "again",
    keep === "once" && "once was enough",
  ]
    .filter(Boolean)
    .join(" · ");
}

/** What neither of them is shown: whose ideas, what each left out, and what came to nothing. */
export async function BehindTheJar({ caller, assignmentId, names }: Props) {
  const { ideas, draws } = await orNotFound(
    getJarOfBoth(caller, { assignmentId }),
  );
  if (ideas.length === 0) return null;

  return (
    <section aria-labelledby="behind-the-jar" className="max-w-[62ch]">
      <SectionHead
        id="behind-the-jar"
        title="Behind the jar"
        count={ideas.length}
      >
        <AudienceMark
          bare
          audience="clinicians"
          words={wordsToTherapist("clinicians")}
        />
      </SectionHead>
      <ul>
        {ideas.map(({ id, idea, by, leftOutBy, takenOut }) => (
          <li
            key={id}
            className="border-line flex flex-wrap items-baseline gap-x-3 gap-y-1.5 border-b py-2.5"
          >
            <span className="words jar-words grow">{idea.text}</span>
            {takenOut && <Chip tone="line">Taken out</Chip>}
            {leftOutBy.map((seat) => (
              <Chip key={seat} tone="veil">
                {names[seat]} asked to leave it out
              </Chip>
            ))}
            {by && <Person seat={by} name={names[by]} />}
          </li>
        ))}
      </ul>
      {draws.length > 0 && (
        <>
          <h3 className="label mt-5">Draws, newest first</h3>
          <ul>
            {draws.map((draw) => (
              <li key={draw.id} className="border-line border-b py-2.5">
                <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1.5">
                  <span className="words jar-words grow">
                    {draw.words ?? "No idea"}
                  </span>
                  <Chip>{STATES[draw.state]}</Chip>
                </p>
                <p className="soft small">{drawWords(draw, names)}</p>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
