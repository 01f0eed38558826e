import { ChoiceCards } from "@/app/_components/choice-cards";
import { Field } from "@/app/_components/field";
import { FieldError } from "@/app/_components/field-frame";
import { Segments } from "@/app/_components/segments";
import { Select } from "@/app/_components/select";

import type { Problem } from "../../_changes/problem";
import type { Names } from "../../_words/homework-words";
import { type Measure, OFTEN, type Plan } from "./plan";

type Props = {
  measures: readonly Measure[];
  plan: Plan;
  onPlan: (plan: Plan) => void;
  names: Names;
  today: string;
  fields: Problem["fields"];
};

export function SendFields({
  measures,
  plan,
  onPlan,
  names,
  today,
  fields,
}: Props) {
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
        <Field
          label="Due"
          optional
          type="date"
          name="dueOn"
          min={today}
          value={plan.dueOn}
          onChange={(event) => onPlan({ ...plan, dueOn: event.target.value })}
          error={fields.dueOn}
        />
      </div>
    </div>
  );
}
