"use client";

import { Button } from "@/app/_components/button";
import { Checkbox } from "@/app/_components/checkbox";
import { FieldError } from "@/app/_components/field-frame";
import { Select } from "@/app/_components/select";
import {
  answersOf,
  type Branch,
  branchIn,
  condOf,
  earlierThan,
  firstBranch,
  type Test,
  testsOf,
} from "@/server/builder/branch-rules";
import { fieldChanged } from "@/server/builder/edit-rules";
import type { Worksheet } from "@/server/worksheets/definition";
import type { Field } from "@/server/worksheets/field-definition";

import type { Change } from "./draft-desk";
import { nameOf } from "./question-list";

type Props = {
  draft: Worksheet;
  field: Field;
  change: Change;
  error: string | null;
};

const TEST_WORDS: Record<Test, string> = {
  is: "is one of",
  least: "is at least",
  most: "is at most",
  answered: "was given",
};

const ALWAYS = "always";

/** Whether a question is always asked, or only after what was answered before. */
export function BranchSettings({ draft, field, change, error }: Props) {
  const branch = branchIn(field.showIf);
  const earlier = earlierThan(draft, field.key);
  const set = (next: Branch) =>
    change(`${field.key} branch`, (before) =>
      fieldChanged<Field>(before, field.key, { showIf: condOf(next) }),
    );

  if (branch.kind === "kept") {
    return (
      <div className="grid justify-items-start gap-2">
        <p className="field-legend">When it is asked</p>
        <p className="soft">
          Only after certain answers, as the original has it. That stays.
        </p>
        <Button onClick={() => set({ kind: "always" })}>Ask it always</Button>
        {error && <FieldError>{error}</FieldError>}
      </div>
    );
  }
  const after = branch.kind === "after" ? branch : null;
  const asked =
    after === null
      ? undefined
      : draft.parts
          .flatMap(({ fields }) => fields)
          .find(({ key }) => key === after.key);
  const isEarlier = earlier.some(({ key }) => key === after?.key);
  const options = [
    { value: ALWAYS, label: "Always" },
    ...earlier.map((one) => ({
      value: one.key,
      label: `Only after “${nameOf(one)}”`,
    })),
    ...(after && !isEarlier
      ? [
          {
            value: after.key,
            label: asked
              ? `Only after “${nameOf(asked)}”, which comes later`
              : "Only after a question that is gone",
          },
        ]
      : []),
  ];
  return (
    <div className="grid gap-4">
      <Select
        label="When it is asked"
        name="branch"
        options={options}
        value={after?.key ?? ALWAYS}
        error={error}
        onChange={(event) => {
          const chosen = earlier.find(
            ({ key }) => key === event.currentTarget.value,
          );
          set(chosen ? firstBranch(chosen) : { kind: "always" });
        }}
      />
      {after && asked && (
        <Select
          label="When its answer"
          name="branch-test"
          options={testsOf(asked).map((test) => ({
            value: test,
            label: TEST_WORDS[test],
          }))}
          value={after.test}
          onChange={(event) => {
            const test = testsOf(asked).find(
              (one) => one === event.currentTarget.value,
            );
            const [first] = answersOf(asked);
            if (test)
              set({
                ...after,
                test,
                values:
                  test === "is"
                    ? first
                      ? [first.value]
                      : []
                    : test === "answered"
                      ? []
                      : [1],
              });
          }}
        />
      )}
      {after && asked && <Values {...{ asked, after, set }} />}
    </div>
  );
}

type After = Extract<Branch, { kind: "after" }>;

function Values({
  asked,
  after,
  set,
}: {
  asked: Field;
  after: After;
  set: (next: Branch) => void;
}) {
  if (after.test === "answered") return null;
  if (after.test === "is") {
    const chosen = after.values.map(String);
    return (
      <fieldset className="grid gap-1">
        <legend className="vh">One of these answers</legend>
        {answersOf(asked).map(({ value, label }) => (
          <Checkbox
            key={value}
            label={label || "An answer without words"}
            checked={chosen.includes(value)}
            onChange={() => {
              const values = chosen.includes(value)
                ? chosen.filter((each) => each !== value)
                : [...chosen, value];
              if (values.length > 0) set({ ...after, values });
            }}
          />
        ))}
      </fieldset>
    );
  }
  const steps =
    asked.type === "likert"
      ? answersOf(asked)
      : Array.from({ length: 11 }, (_, at) => ({
          value: String(at),
          label: String(at),
        }));
  return (
    <Select
      label="This much"
      name="branch-value"
      options={steps}
      value={String(after.values[0] ?? 0)}
      onChange={(event) =>
        set({ ...after, values: [Number(event.currentTarget.value)] })
      }
    />
  );
}
