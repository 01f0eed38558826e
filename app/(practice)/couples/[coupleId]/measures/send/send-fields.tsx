import { ChoiceCards } from "@/app/_components/choice-cards";
import { FieldError } from "@/app/_components/field-frame";
import { Segments } from "@/app/_components/segments";
import { Select } from "@/app/_components/select";

import { DueField, type NextSession } from "../../_changes/due-field";
import type { Problem } from "../../_changes/problem";
import type { Names } from "../../_words/homework-words";
import { BEFORE_SESSIONS, type Measure, OFTEN, type Plan } from "./plan";

type Props = {
  measures: readonly Measure[];
  plan: Plan;
  onPlan: (plan: Plan) => void;
  names: Names;
  today: string;
  next: NextSession;
  daysBefore: number;
  fields: Problem["fields"];
};

const daysWords = (days: number): string =>
  days === 1 ? "1 day" : `${days} days`;

export function SendFields({
  measures,
  plan,
  onPlan,
  names,
  today,
  next,
  daysBefore,
  fields,
}: Props) {
  const isBeforeEach = plan.everyWeeks === BEFORE_SESSIONS;
  return (
    <div className="grid gap-7">
      <div className="max-sm:[&_.four]:grid-cols-1">
        <ChoiceCards
          pairs
          legend="Measure"
          name="slug"
          choices={measures.map(({ slug, name, fullName, items, minutes }) => ({
            value: slug,
            label: name,
            detail: (
              <>
                {fullName}
                <span className="block">
                  {items === 1 ? "1 question" : `${items} questions`},{" "}
                  {minutes === 1 ? "1 minute" : `${minutes} minutes`}
                </span>
              </>
            ),
          }))}
          value={plan.slug}
          onChange={(slug) => onPlan({ ...plan, slug })}
          error={fields.slug?.[0]}
        />
      </div>
      <div className="grid justify-items-start gap-2">
        <p className="field-legend" aria-hidden="true">
          For
        </p>
        <Segments
          label="For"
          name="who"
          options={[
            { value: "a", label: names.a },
            { value: "b", label: names.b },
            { value: "each", label: "Each apart" },
          ]}
          value={plan.who}
          onChange={(who) => onPlan({ ...plan, who })}
        />
        {fields.who?.[0] && <FieldError>{fields.who[0]}</FieldError>}
      </div>
      <div className="grid max-w-md gap-6 sm:grid-cols-2">
        <Select
          label="How often"
          name="everyWeeks"
          options={OFTEN}
          value={plan.everyWeeks}
          onChange={(event) =>
            onPlan({ ...plan, everyWeeks: event.target.value })
          }
          error={fields.everyWeeks}
        />
        {isBeforeEach ? (
          <p className="soft self-end">
            Goes {daysWords(daysBefore)} before each session you set, due on its
            day. {next ? `The next one is ${next.words}.` : "None is set yet."}
          </p>
        ) : (
          <DueField
            due={plan}
            onDue={(due) => onPlan({ ...plan, ...due })}
            next={next}
            today={today}
            error={fields.dueOn}
          />
        )}
      </div>
    </div>
  );
}
