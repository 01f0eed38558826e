import { ChoiceCards } from "@/app/_components/choice-cards";
import { Field } from "@/app/_components/field";
import { Notice } from "@/app/_components/notice";
import { TextArea } from "@/app/_components/text-area";
import { type Problem, restOf } from "@/app/_lib/problem-of";
import type { DecideDutyInput } from "@/server/safety/inputs";

export type Typed = {
  decision: "report" | "no_duty" | null;
  reason: string;
  agency: string;
  reportedAt: string;
  what: string;
  purpose: string;
  signature: string;
};

const CHOICES = [
  {
    value: "report",
    label: "Reported",
    detail: "It enters the accounting of disclosures as well.",
  },
  {
    value: "no_duty",
    label: "No duty to report",
    detail: "After the whole list, with a reason.",
  },
] as const;

/** As it is sent; null while nothing is chosen. */
export function outcomeOf(typed: Typed): DecideDutyInput["outcome"] | null {
  const { decision, reason, agency, reportedAt, what, purpose } = typed;
  if (decision === null) return null;
  if (decision === "no_duty") return { decision, reason };
  return {
    decision,
    agency,
    reportedAt: reportedAt ? new Date(reportedAt) : null,
    what,
    purpose,
  };
}

type Props = {
  typed: Typed;
  onChange: (more: Partial<Typed>) => void;
  problem: Problem | null;
  isUndecided: boolean;
  signer: string;
};

/** What was decided, with what it takes, and the name below it. */
export function DutyDecision({ typed, onChange, problem, ...props }: Props) {
  const { isUndecided, signer } = props;
  const errors = problem?.fields ?? {};
  const rest = restOf(problem);

  return (
    <>
      <ChoiceCards
        legend="What was decided"
        name="duty-decision"
        choices={CHOICES}
        value={typed.decision}
        onChange={(decision) => onChange({ decision })}
        error={isUndecided ? "Choose what was decided." : null}
      />
      {typed.decision === "no_duty" && (
        <TextArea
          label="Why there is none"
          rows={3}
          value={typed.reason}
          onChange={({ target }) => onChange({ reason: target.value })}
          error={errors["outcome.reason"]}
        />
      )}
      {typed.decision === "report" && (
        <>
          <Field
            label="To which agency, and to whom there"
            autoComplete="off"
            value={typed.agency}
            onChange={({ target }) => onChange({ agency: target.value })}
            error={errors["outcome.agency"]}
          />
          <div className="max-w-72">
            <Field
              label="When"
              type="datetime-local"
              value={typed.reportedAt}
              onChange={({ target }) => onChange({ reportedAt: target.value })}
              error={errors["outcome.reportedAt"]}
            />
          </div>
          <TextArea
            label="What was reported"
            rows={3}
            value={typed.what}
            onChange={({ target }) => onChange({ what: target.value })}
            error={errors["outcome.what"]}
          />
          <Field
            label="Why, with the law that asks for it"
            autoComplete="off"
            value={typed.purpose}
            onChange={({ target }) => onChange({ purpose: target.value })}
            error={errors["outcome.purpose"]}
          />
        </>
      )}
      <Field
        label="Sign with your full name"
        autoComplete="off"
        help={`As it stands here: ${signer}`}
        value={typed.signature}
        onChange={({ target }) => onChange({ signature: target.value })}
        error={errors.signature}
      />
      {rest && (
        <Notice tone="alarm" icon="alert" live>
          {rest}
        </Notice>
      )}
    </>
  );
}
