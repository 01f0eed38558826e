"use client";

import { useEffect, useRef } from "react";

import { Button } from "@/app/_components/button";
import { Checkbox } from "@/app/_components/checkbox";
import { Field as TextField } from "@/app/_components/field";
import { FieldError } from "@/app/_components/field-frame";
import { Icon } from "@/app/_components/icon";
import { TextArea } from "@/app/_components/text-area";
import {
  fieldChanged,
  fieldJoined,
  isAskedField,
  keepsQuestion,
  pageChanged,
  partWith,
} from "@/server/builder/edit-rules";
import { KIND_WORDS } from "@/server/builder/kind-rules";
import { isJoinedAbove, pagesOf } from "@/server/builder/page-rules";
import type { Worksheet } from "@/server/worksheets/definition";
import type { Field } from "@/server/worksheets/field-definition";

import { AnswerSettings } from "./answer-settings";
import { BranchSettings } from "./branch-settings";
import type { Change } from "./draft-desk";
import { ReaderSettings } from "./reader-settings";
import type { SaidOf } from "./said-here";

type Props = {
  draft: Worksheet;
  field: Field;
  change: Change;
  onRemove: () => void;
  said: SaidOf;
};

const orNone = (words: string): string | undefined =>
  words === "" ? undefined : words;

/** All that can be said of one question. */
export function QuestionSettings({ draft, field, change, ...props }: Props) {
  const { said, onRemove } = props;
  const { key } = field;
  const part = partWith(draft, key);
  const isFirst = part?.fields[0]?.key === key;
  const isTogether = part?.by === "joint";
  const page = part && pagesOf(part).find(({ fields }) => fields.includes(key));
  const stays = keepsQuestion(draft, key);
  const set = (what: string, of: Partial<Field>) =>
    change(`${key} ${what}`, (before) => fieldChanged(before, key, of));

  const box = useRef<HTMLElement>(null);
  const isNew = useRef(field.label === "");
  useEffect(() => {
    if (isNew.current) {
      box.current?.querySelector<HTMLElement>("[data-first]")?.focus();
    }
  }, []);

  return (
    <section ref={box} aria-labelledby="question-title" className="grid gap-6">
      <div>
        <p className="label">{KIND_WORDS[field.type]}</p>
        <h2 id="question-title" className="vh">
          The question
        </h2>
      </div>
      <TextArea
        label={field.type === "info" ? "What is said" : "What is asked"}
        name="label"
        rows={2}
        maxLength={300}
        value={field.label}
        error={said("label")}
        data-first
        onChange={(event) => set("label", { label: event.currentTarget.value })}
      />
      <TextArea
        label="Help"
        optional
        help="A line or two below it, in smaller words."
        name="help"
        rows={2}
        maxLength={800}
        value={field.help ?? ""}
        error={said("help")}
        onChange={(event) =>
          set("help", { help: orNone(event.currentTarget.value) })
        }
      />
      {said("type") && <FieldError>{said("type")}</FieldError>}
      <AnswerSettings {...{ field, change, said }} />
      {isAskedField(field) && (
        <Checkbox
          label="It must be answered"
          help="“I’d rather not say” counts as an answer."
          checked={field.required}
          onChange={(event) =>
            set("required", { required: event.currentTarget.checked })
          }
        />
      )}
      {isAskedField(field) && !isTogether && (
        <ReaderSettings
          {...{ draft, field, change }}
          error={said(/^(readers|vis|shareInView|shown)$/)}
        />
      )}
      <BranchSettings
        {...{ draft, field, change }}
        error={said(/^(showIf|options\.\d+\.showIf)/)}
      />
      <details>
        <summary className="narrow-title">
          On the phone <Icon name="down" size={16} />
        </summary>
        <div className="mt-4 grid gap-5">
          <TextField
            label="Short name"
            optional
            help="Over the question, and where its answer is listed."
            name="title"
            maxLength={300}
            value={field.title ?? ""}
            onChange={(event) =>
              set("title", { title: orNone(event.currentTarget.value) })
            }
          />
          {!isFirst && !isTogether && part && (
            <Checkbox
              label="On the same page as the question before it"
              checked={isJoinedAbove(part, key)}
              onChange={(event) => {
                const isOn = event.currentTarget.checked;
                change(`${key} page`, (before) =>
                  fieldJoined(before, key, isOn),
                );
              }}
            />
          )}
          {page && page.fields.length > 1 && (
            <>
              <TextField
                label="Heading of the page"
                optional
                name="page-title"
                maxLength={300}
                value={page.title ?? ""}
                onChange={(event) => {
                  const title = orNone(event.currentTarget.value);
                  change(`${key} page title`, (before) =>
                    pageChanged(before, key, { title }),
                  );
                }}
              />
              <TextArea
                label="Over its questions"
                optional
                name="page-over"
                rows={2}
                maxLength={1_500}
                value={page.over ?? ""}
                onChange={(event) => {
                  const over = orNone(event.currentTarget.value);
                  change(`${key} page over`, (before) =>
                    pageChanged(before, key, { over }),
                  );
                }}
              />
            </>
          )}
        </div>
      </details>
      <div className="border-t border-line pt-4">
        {stays ? (
          <p className="small soft">{stays}</p>
        ) : (
          <Button icon="trash" onClick={onRemove}>
            Take this question out
          </Button>
        )}
      </div>
    </section>
  );
}
