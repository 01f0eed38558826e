import { PageLink } from "@/app/_components/page-link";
import type { Caller } from "@/server/auth/actor";
import { getJointPart } from "@/server/homework/get-joint-part";
import { isAsked } from "@/server/worksheets/field-rules";

import { AnswerWords } from "../../homework/[assignmentId]/_write/answer-words";

type Props = { caller: Caller; assignmentId: string };

/** What both agreed, at hand in the moment in which it is needed. */
export async function Agreement({ caller, assignmentId }: Props) {
  const { title, fields, answers } = await getJointPart(caller, {
    assignmentId,
  });
  const said = fields.filter(isAsked).flatMap((field) => {
    const answer = answers.find(({ question }) => question === field.key);
    const isEmpty = answer?.value == null || answer.value === "";
    return isEmpty ? [] : [{ field, value: answer.value }];
  });

  return (
    <section className="card mt-6 p-5" aria-labelledby="agreed">
      <h2 id="agreed" className="title">
        {title}
      </h2>
      {said.length === 0 ? (
        <p className="soft mt-1">
          You have not written it yet.{" "}
          <PageLink href={`/opened/${assignmentId}`}>
            Write it together
          </PageLink>
        </p>
      ) : (
        <dl className="mt-2 grid gap-3">
          {said.map(({ field, value }) => (
            <div key={field.key}>
              <dt className="label">{field.label}</dt>
              <dd className="words whitespace-pre-wrap">
                <AnswerWords field={field} value={value} onlyGiven />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
