import { Checkbox } from "@/app/_components/checkbox";
import { ChoiceCards } from "@/app/_components/choice-cards";
import { FieldError } from "@/app/_components/field-frame";
import { Segments } from "@/app/_components/segments";
import { TextArea } from "@/app/_components/text-area";
import { staysOpen } from "@/server/homework/entry-rules";

import { DueField, type NextSession } from "../_changes/due-field";
import type { Problem } from "../_changes/problem";
import { RemindFields, type Reminding } from "../_changes/remind-fields";
import { SmallerFields } from "../_changes/smaller-fields";
import type { Names } from "../_words/homework-words";
import {
  closedBecause,
  fitting,
  type Plan,
  remindedSeats,
  type Worksheet,
} from "./plan";
import { RepeatFields } from "./repeat-fields";
import { SafetyNotice } from "./safety-notice";
import { Unlock } from "./unlock";

type Props = {
  worksheet: Worksheet;
  plan: Plan;
  onPlan: (plan: Plan) => void;
  names: Names;
  today: string;
  next: NextSession;
  afterNext: NextSession;
  hasSafetyReview: boolean;
  mayUnlock: boolean;
  reminding: Reminding;
  fields: Problem["fields"];
};

function modeWords({ mode }: Worksheet): string {
  if (mode === "therapist_decides") return "you can show single answers";
  if (mode === "shared") return "both write it together";
  return mode === "reveal" ? "can open for both" : "read by you only";
}

const PRIVATE = {
  value: "private",
  label: "Only me",
  detail: "Never the partner.",
} as const;

const TOGETHER = {
  value: "reveal",
  label: "Opens for both, with you",
  detail: "Both finish, each agrees, then you open it.",
} as const;

const ONE_BY_ONE = {
  value: "therapist_decides",
  label: "You show single answers",
  detail: "Each agrees first. Then you choose what the other reads.",
} as const;

const WRITTEN_TOGETHER = {
  value: "shared",
  label: "Both, as they write it",
  detail: "They write it in one place. You read along, and can write in it.",
} as const;

function waysToRead(worksheet: Worksheet, who: Plan["who"]) {
  if (worksheet.mode === "shared") return [WRITTEN_TOGETHER];
  const open = worksheet.mode === "therapist_decides" ? ONE_BY_ONE : TOGETHER;
  if (worksheet.isTogetherFromStart) return [open];
  return closedBecause(worksheet, who) ? [PRIVATE] : [PRIVATE, open];
}

const noteFor = (who: Plan["who"], names: Names): string =>
  who === "each"
    ? "Each reads it in a copy of their own."
    : `Only ${names[who]} reads it.`;

/** What is said to them goes with the first of several. */
function onlyFirst(
  { worksheet }: Worksheet,
  { every }: Plan,
  sharing: Plan["sharing"],
): string | null {
  if (every !== "") return "Those that come later are without it.";
  return staysOpen(worksheet, sharing)
    ? "Entries begun later are without it."
    : null;
}

export function AssignFields({
  worksheet,
  plan,
  onPlan,
  names,
  today,
  next,
  afterNext,
  hasSafetyReview,
  mayUnlock,
  reminding,
  fields,
}: Props) {
  const closed = closedBecause(worksheet, plan.who);
  const { sharing } = fitting(plan, worksheet);
  const isTogether = worksheet.isTogetherFromStart;

  return (
    <div className="grid gap-7">
      {hasSafetyReview && <SafetyNotice />}
      <div className="grid gap-1">
        <p className="lead max-w-prose">{worksheet.purpose}</p>
        <p className="soft">
          {worksheet.minutes} minutes{isTogether ? "" : " each"},{" "}
          {modeWords(worksheet)}
        </p>
        {fields.slug?.[0] && <FieldError>{fields.slug[0]}</FieldError>}
      </div>
      {worksheet.unlockWhen && (
        <Unlock
          when={worksheet.unlockWhen}
          mayUnlock={mayUnlock}
          isUnlocked={plan.isUnlocked}
          onChange={(isUnlocked) => onPlan({ ...plan, isUnlocked })}
          error={fields.isUnlocked?.[0]}
        />
      )}
      <div className="grid justify-items-start gap-2">
        <p className="field-legend" aria-hidden="true">
          For
        </p>
        {isTogether ? (
          <p className="strong">
            {names.a} and {names.b}, together
          </p>
        ) : (
          <Segments
            label="For"
            name="who"
            options={[
              { value: "a", label: names.a },
              { value: "b", label: names.b },
              { value: "each", label: "Each a copy" },
            ]}
            value={plan.who}
            onChange={(who) => onPlan({ ...plan, who })}
          />
        )}
        {fields.who?.[0] && <FieldError>{fields.who[0]}</FieldError>}
      </div>
      <RepeatFields
        plan={plan}
        onPlan={onPlan}
        worksheet={worksheet}
        afterNext={afterNext}
        today={today}
        fields={fields}
      />
      <div className="max-w-80">
        <DueField
          due={plan}
          onDue={(due) => onPlan({ ...plan, ...due })}
          next={next}
          today={today}
          error={fields.dueOn}
        />
      </div>
      <div className="grid gap-1">
        <ChoiceCards
          legend="Who reads the answers"
          name="sharing"
          choices={waysToRead(worksheet, plan.who)}
          value={sharing}
          onChange={(value) => onPlan({ ...plan, sharing: value })}
          error={fields.sharing?.[0]}
        />
        {closed && !isTogether && <p className="small soft mt-1">{closed}</p>}
        {sharing === "reveal" && worksheet.mayOpenByItself && (
          <Checkbox
            name="mayOpenByItself"
            label="It may open by itself the next morning"
            help="Only if both say yes to sharing and nothing holds it. Otherwise you open it."
            checked={plan.mayOpenByItself}
            onChange={(event) =>
              onPlan({ ...plan, mayOpenByItself: event.target.checked })
            }
          />
        )}
        {fields.mayOpenByItself?.[0] && (
          <FieldError>{fields.mayOpenByItself[0]}</FieldError>
        )}
      </div>
      {plan.begins === "now" ? (
        <>
          <TextArea
            label="A note to them"
            optional
            name="note"
            rows={3}
            help={
              isTogether || (plan.who === "each" && sharing === "reveal")
                ? `Stands above the questions. ${names.a} and ${names.b} both read it.`
                : `Stands above the questions. ${noteFor(plan.who, names)}`
            }
            value={plan.note}
            onChange={(event) => onPlan({ ...plan, note: event.target.value })}
            error={fields.note}
          />
          <SmallerFields
            typed={plan.smaller}
            onType={(smaller) => onPlan({ ...plan, smaller })}
            whole={worksheet.minutes}
            once={onlyFirst(worksheet, plan, sharing)}
            fields={fields}
          />
        </>
      ) : (
        <p className="soft">
          A note and a smaller version go with what is given now. Write them
          when this one has come.
        </p>
      )}
      {plan.begins === "now" && plan.every === "" && (
        <RemindFields
          seats={isTogether ? [] : remindedSeats({ who: plan.who, sharing })}
          names={names}
          byMail={{ a: reminding.isOn, b: reminding.isOn, ...plan.remind }}
          most={reminding.most}
          onRemind={(seat, byMail) =>
            onPlan({ ...plan, remind: { ...plan.remind, [seat]: byMail } })
          }
        />
      )}
    </div>
  );
}
