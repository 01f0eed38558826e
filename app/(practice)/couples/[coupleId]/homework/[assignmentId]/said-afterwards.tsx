import { AudienceMark } from "@/app/_components/audience-mark";
import { wordsToTherapist } from "@/app/_components/audience-words";
import { Chip } from "@/app/_components/chip";
import { Person } from "@/app/_components/person";
import { SectionHead } from "@/app/_components/section-head";
import { orNotFound } from "@/app/_lib/or-not-found";
import { AnswerCell } from "@/app/_worksheets/answer-cell";
import type { Caller } from "@/server/auth/actor";
import type { Disclosure } from "@/server/disclosures/listed";
import { listFeedback } from "@/server/homework/list-feedback";
import { getJarOfBoth } from "@/server/jar/get-jar-of-both";

import { KeepButton } from "../../../../_disclosures/keep-button";
import { saidKeptBefore } from "../../../../_disclosures/kept-before";
import type { Names } from "../../_words/homework-words";
import { type Clock, momentWords } from "../../_words/when";

type Props = {
  caller: Caller;
  coupleId: string;
  assignmentId: string;
  disclosures: readonly Disclosure[];
  names: Names;
  clock: Clock;
};

const FREELY = {
  yes: "Could answer freely",
  partly: "Could partly answer freely",
  no: "Could not answer freely",
  skip: "Skipped whether it was free",
} as const;

/** Which date of a jar it is said of. */
const AboutDate = ({ date }: { date?: { words: string | null } }) =>
  date?.words && <span className="words jar-words">{date.words}</span>;

/** What each said alone after all wrote together, newest first; no partner reads the other's. */
export async function SaidAfterwards(props: Props) {
  const { caller, coupleId, assignmentId, names, clock } = props;
  const said = await orNotFound(listFeedback(caller, { assignmentId }));
  if (said.length === 0) return null;
  const { draws } = said.some(({ about }) => about)
    ? await orNotFound(getJarOfBoth(caller, { assignmentId }))
    : { draws: [] };

  return (
    <section aria-labelledby="afterwards" className="max-w-[62ch]">
      <SectionHead
        id="afterwards"
        title="Said alone afterwards"
        count={said.length}
      />
      <ul>
        {said.map(({ id, seat, free, words, answers, about, givenAt }) => (
          <li key={id} className="border-line border-b py-4">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
              <Person seat={seat} name={names[seat]} />
              <AboutDate date={draws.find((one) => one.id === about)} />
              {free && (
                <Chip
                  tone={
                    free === "partly" || free === "no" ? "alarm" : undefined
                  }
                >
                  {FREELY[free]}
                </Chip>
              )}
            </p>
            {answers.length > 0 && (
              <dl className="mt-2 grid gap-1.5">
                {answers.map(({ label, cell }) => (
                  <div key={label}>
                    <dt className="small soft">{label}</dt>
                    <dd>
                      <AnswerCell cell={cell} />
                    </dd>
                  </div>
                ))}
              </dl>
            )}
            {words && <p className="words mt-2 whitespace-pre-line">{words}</p>}
            <p className="small soft mt-2 flex flex-wrap items-center gap-x-3 gap-y-1">
              <AudienceMark
                bare
                audience="partner"
                seat={seat}
                words={wordsToTherapist("partner", [names[seat]])}
              />
              <span>{momentWords(givenAt, clock)}</span>
              <KeepButton
                coupleId={coupleId}
                of={`${names[seat]}, ${momentWords(givenAt, clock)}`}
                what={{ feedbackId: id }}
                before={saidKeptBefore(props.disclosures, id)}
              />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
