"use client";

import { Field as TextField } from "@/app/_components/field";
import { FieldError } from "@/app/_components/field-frame";
import { Select } from "@/app/_components/select";
import { fieldChanged } from "@/server/builder/edit-rules";
import type { Field, FieldOf } from "@/server/worksheets/field-definition";

import { AnswerList } from "./answer-list";
import type { Change } from "./draft-desk";
import type { SaidOf } from "./said-here";

type Props = { field: Field; change: Change; said: SaidOf };
type Of<F extends Field> = { field: F; change: Change; said: SaidOf };
type Offering =
  | FieldOf<"single">
  | FieldOf<"multi">
  | FieldOf<"rank">
  | FieldOf<"check">;

const aValue = () => `o_${crypto.randomUUID().slice(0, 6)}`;

/** What can be answered: the answers to choose from, the ends of a scale, the steps between. */
export function AnswerSettings({ field, change, said }: Props) {
  switch (field.type) {
    case "single":
    case "multi":
    case "check":
      return <Options {...{ field, change, said }} />;
    case "rank":
      return field.from === undefined ? (
        <Options {...{ field, change, said }} />
      ) : (
        <p className="soft">
          It orders what was chosen in an earlier question, and has its answers.
        </p>
      );
    case "scale":
      return <Ends {...{ field, change, said }} />;
    case "likert":
      return <Steps {...{ field, change, said }} />;
    case "emotion":
      return (
        <Select
          label="How many words at most"
          name="max"
          options={[1, 2, 3, 4, 5].map((count) => ({
            value: String(count),
            label: String(count),
          }))}
          value={String(field.max)}
          onChange={(event) => {
            const max = Number(event.currentTarget.value);
            change(`${field.key} max`, (draft) =>
              fieldChanged<FieldOf<"emotion">>(draft, field.key, { max }),
            );
          }}
        />
      );
    case "matrix":
      return field.from === undefined ? (
        <Rows {...{ field, change, said }} />
      ) : (
        <p className="soft">
          It asks about what was chosen in an earlier question, row by row.
        </p>
      );
    case "list":
    case "grid":
    case "pairs":
    case "timer":
    case "pick":
      return (
        <p className="soft">
          What it is made of came with the original and stays as it is. Its
          words above are yours to change.
        </p>
      );
    default:
      return null;
  }
}

function Options({ field, change, said }: Of<Offering>) {
  const { key, options } = field;
  const set = (what: string, next: Offering["options"]) =>
    change(`${key} ${what}`, (draft) =>
      fieldChanged<Offering>(draft, key, { options: next }),
    );
  const isList = field.type === "check";
  const whole = said(/^(options|min)$/);
  return (
    <div className="grid gap-4">
      <AnswerList
        legend={isList ? "What can be ticked" : "Answers"}
        one="answer"
        lines={options.map(({ value, label }) => ({ id: value, words: label }))}
        least={isList ? 1 : 2}
        most={40}
        onAdd={() => set("add", [...options, { value: aValue(), label: "" }])}
        onRemove={(id) =>
          set(
            `remove ${id}`,
            options.filter(({ value }) => value !== id),
          )
        }
        onOrder={(ids) =>
          set(
            "order of answers",
            ids.flatMap((id) => options.filter(({ value }) => value === id)),
          )
        }
        onWords={(id, label) =>
          set(
            `words ${id}`,
            // A sentence built from the old words would not be true of the new ones.
            options.map(({ phrase, ...option }) =>
              option.value === id
                ? { ...option, label }
                : { ...option, ...(phrase && { phrase }) },
            ),
          )
        }
        errorOf={(at) => said(`options.${at}.label`)}
      />
      {whole && <FieldError>{whole}</FieldError>}
      {field.type === "multi" && (
        <Select
          label="How many at most"
          name="max"
          options={[
            { value: "", label: "As many as they like" },
            ...options.map((_, at) => ({
              value: String(at + 1),
              label: String(at + 1),
            })),
          ]}
          value={field.max === undefined ? "" : String(field.max)}
          onChange={(event) => {
            const { value } = event.currentTarget;
            const max = value === "" ? undefined : Number(value);
            change(`${key} max`, (draft) =>
              fieldChanged<FieldOf<"multi">>(draft, key, { max }),
            );
          }}
        />
      )}
    </div>
  );
}

function Ends({ field, change, said }: Of<FieldOf<"scale">>) {
  const { key, anchors } = field;
  const [low, high] = anchors;
  const set = (at: 0 | 1, words: string) =>
    change(`${key} end ${at}`, (draft) =>
      fieldChanged<FieldOf<"scale">>(draft, key, {
        anchors: at === 0 ? [words, high] : [low, words],
      }),
    );
  return (
    <div className="grid grid-cols-2 gap-4">
      {([0, 1] as const).map((at) => (
        <TextField
          key={at}
          label={at === 0 ? "What 0 means" : "What 10 means"}
          name={`end-${at}`}
          maxLength={300}
          value={anchors[at]}
          error={said(`anchors.${at}`)}
          onChange={(event) => set(at, event.currentTarget.value)}
        />
      ))}
    </div>
  );
}

function Steps({ field, change, said }: Of<FieldOf<"likert">>) {
  const { key, labels } = field;
  const set = (what: string, next: string[]) =>
    change(`${key} ${what}`, (draft) =>
      fieldChanged<FieldOf<"likert">>(draft, key, { labels: next }),
    );
  return (
    <AnswerList
      legend="Steps, from one end to the other"
      one="step"
      lines={labels.map((words, at) => ({ id: String(at), words }))}
      least={2}
      most={7}
      onAdd={() => set("add step", [...labels, ""])}
      onRemove={(id) =>
        set(
          `remove step ${id}`,
          labels.filter((_, at) => String(at) !== id),
        )
      }
      onWords={(id, words) =>
        set(
          `step ${id}`,
          labels.map((label, at) => (String(at) === id ? words : label)),
        )
      }
      errorOf={(at) => said(`labels.${at}`)}
    />
  );
}

function Rows({ field, change, said }: Of<FieldOf<"matrix">>) {
  const { key, rows } = field;
  return (
    <AnswerList
      legend="Rows"
      one="row"
      lines={rows.map((row) => ({ id: row.key, words: row.label }))}
      least={1}
      most={rows.length}
      onWords={(id, label) =>
        change(`${key} row ${id}`, (draft) =>
          fieldChanged<FieldOf<"matrix">>(draft, key, {
            rows: rows.map(({ phrase, ...row }) =>
              row.key === id
                ? { ...row, label }
                : { ...row, ...(phrase && { phrase }) },
            ),
          }),
        )
      }
      errorOf={(at) => said(`rows.${at}.label`)}
    />
  );
}
