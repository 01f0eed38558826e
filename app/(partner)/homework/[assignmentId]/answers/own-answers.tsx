import { AudienceMark } from "@/app/_components/audience-mark";
import { wordsToPartner } from "@/app/_components/audience-words";
import type { Seat } from "@/app/_components/seat";
import type { Answers, Json } from "@/server/worksheets/condition-rules";
import type { Worksheet } from "@/server/worksheets/definition";
import type { AskedField } from "@/server/worksheets/field-definition";
import { fieldOf, isAsked } from "@/server/worksheets/field-rules";
import { stepsOf } from "@/server/worksheets/step-rules";

import type { Words } from "../../../_drafts/words";
import { AnswerWords } from "../_write/answer-words";
import { ClosesAgain } from "./closes-again";

type Late = readonly { id: string; question: string; value: Json }[];

type Props = {
  worksheet: Worksheet;
  /** False for a draft that was never sent to anybody. */
  isFinished: boolean;
  answers: Answers;
  /** Typed after the part was finished, or never chosen between. */
  late: Late;
  therapist: string;
  seat: Seat;
};

type WrittenProps = { field: AskedField; value: Words; onlyGiven: boolean };

function Written({ field, value, onlyGiven }: WrittenProps) {
  return (
    <div className="border-line border-t py-4">
      <dt className="font-semibold">{field.label}</dt>
      <dd className="words mt-1.5 whitespace-pre-wrap [&_li+li]:mt-1.5">
        <AnswerWords field={field} value={value} onlyGiven={onlyGiven} />
      </dd>
    </div>
  );
}

/** Everything, in the order in which it was asked, private answers among the others. */
export function OwnAnswers(props: Props) {
  const { worksheet, isFinished, answers, late, therapist, seat } = props;
  const mark = (audience: "author" | "partner") => (
    <AudienceMark
      audience={audience}
      seat={seat}
      words={wordsToPartner(audience, { therapist, other: "" })}
    />
  );
  const questions = stepsOf(worksheet, answers)
    .flatMap((step) => step.fields)
    .filter(isAsked)
    .filter(({ key }) => isFinished || answers[key] !== undefined);
  const later = late.flatMap(({ id, question, value }) => {
    const field = fieldOf(worksheet, question);
    return field && isAsked(field) ? [{ id, field, value }] : [];
  });

  return (
    <>
      {questions.length > 0 && (
        <>
          <div>{mark(isFinished ? "partner" : "author")}</div>
          {!isFinished && (
            <p className="soft mt-2">
              This was never finished, so it was never sent.
            </p>
          )}
          <dl className="mt-4 grid">
            {questions.map((field) => (
              <Written
                key={field.key}
                field={field}
                value={answers[field.key]}
                onlyGiven={!isFinished}
              />
            ))}
          </dl>
        </>
      )}
      {later.length > 0 && (
        <section className="mt-6">
          <h2 className="title mb-2">Typed on another device, never sent</h2>
          <div>{mark("author")}</div>
          <dl className="mt-4 grid">
            {later.map(({ id, field, value }) => (
              <Written key={id} field={field} value={value} onlyGiven />
            ))}
          </dl>
        </section>
      )}
      <ClosesAgain />
    </>
  );
}
