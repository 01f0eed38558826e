"use client";

import { Checkbox } from "@/app/_components/checkbox";
import { ChoiceCards } from "@/app/_components/choice-cards";
import { Field } from "@/app/_components/field";
import { Icon } from "@/app/_components/icon";
import { Select } from "@/app/_components/select";
import { TextArea } from "@/app/_components/text-area";
import { headChanged, keptAsItWas } from "@/server/builder/edit-rules";
import {
  type Sharing,
  sharedSo,
  sharingsOf,
} from "@/server/builder/together-rules";
import type { Approach, Worksheet } from "@/server/worksheets/definition";
import { modeOf } from "@/server/worksheets/field-rules";
import { TOPICS } from "@/server/worksheets/topic-definition";

import {
  APPROACH_WORDS,
  MODE_WORDS,
  TOPIC_WORDS,
} from "../_library/library-words";
import { PutAway } from "../_library/put-away";
import type { Change } from "./draft-desk";
import type { SaidOf } from "./said-here";

type Props = {
  draft: Worksheet;
  isPutAway: boolean;
  change: Change;
  said: SaidOf;
};

const APPROACHES = [
  "general",
  "EFT",
  "IFIO",
  "attachment",
  "sex",
  "safety",
] as const satisfies readonly Approach[];

const OFTEN: Record<Worksheet["frequency"], string> = {
  once: "Once",
  daily: "Every day",
  weekly: "Every week",
  biweekly: "Every two weeks",
  monthly: "Every month",
  quarterly: "Every three months",
  as_needed: "When needed",
};

const RISKS = [
  ["touch", "Touch"],
  ["disclosure", "Telling something that was kept"],
  ["conflict", "Something they fight about"],
] as const;

const SHARING_WORDS: Record<Sharing, string> = {
  private: "The partner never reads any of it.",
  reveal:
    "Each sees beforehand what the other would see, and agrees. Then you open it, for both at once.",
  therapist_decides:
    "You show single answers of one of them, each after its writer agreed.",
  shared:
    "They write it in one place, from the day it is given, and you read along.",
};

const LENGTHS = [1, 2, 3, 5, 8, 10, 12, 15, 20, 25, 30, 45, 60, 90, 120];

const lengthsWith = (minutes: number): number[] =>
  [...new Set([...LENGTHS, minutes])].sort((one, other) => one - other);

/** One of several out of a list, or no longer. */
const turned = <T,>(all: readonly T[], one: T): T[] =>
  all.includes(one) ? all.filter((each) => each !== one) : [...all, one];

/** What is said of the whole worksheet, where it is found and who reads it. */
export function WorksheetSettings({ draft, isPutAway, ...does }: Props) {
  const { change, said } = does;
  const mode = modeOf(draft);
  const kept = keptAsItWas(draft);
  const sharings = sharingsOf(draft);
  const set = (what: string, of: Parameters<typeof headChanged>[1]) =>
    change(what, (before) => headChanged(before, of));
  const prompt = draft.coupleView.find(({ block }) => block === "prompt");

  return (
    <section aria-labelledby="worksheet-title" className="grid gap-6">
      <h2 id="worksheet-title" className="title">
        The worksheet
      </h2>
      {kept.length > 0 && (
        <p className="soft">
          It keeps what came with the original and is not changed here:{" "}
          {kept.join(", ")}.
        </p>
      )}
      <Field
        label="Title"
        name="title"
        maxLength={300}
        value={draft.title}
        error={said("title")}
        data-first
        onChange={(event) => set("title", { title: event.currentTarget.value })}
      />
      <TextArea
        label="What it is for, in one line"
        help="Both partners read it before they begin."
        name="purpose"
        rows={2}
        maxLength={600}
        value={draft.purpose}
        error={said("purpose")}
        onChange={(event) =>
          set("purpose", { purpose: event.currentTarget.value })
        }
      />
      {sharings.length > 0 ? (
        <ChoiceCards<Sharing>
          legend="Who can ever read it"
          name="mode"
          choices={sharings.map((value) => ({
            value,
            label: MODE_WORDS[value],
            detail: SHARING_WORDS[value],
          }))}
          value={sharings.find((one) => one === mode) ?? null}
          onChange={(next) =>
            change("mode", (before) => sharedSo(before, next))
          }
        />
      ) : (
        <p className="soft">
          {MODE_WORDS[mode]}, as the original has it. That stays.
        </p>
      )}
      {mode === "reveal" && (
        <Checkbox
          label="It may open by itself the next morning"
          help="Only where you tick it when you give it, and both chose to share."
          checked={draft.autoReveal}
          onChange={(event) =>
            set("autoReveal", { autoReveal: event.currentTarget.checked })
          }
        />
      )}
      {prompt?.block === "prompt" && (
        <TextArea
          label="The question for both, under what they read"
          name="prompt"
          rows={2}
          maxLength={300}
          value={prompt.text}
          error={said("prompt")}
          onChange={(event) => {
            const text = event.currentTarget.value;
            change("prompt", (before) => ({
              ...before,
              coupleView: before.coupleView.map((block) =>
                block.block === "prompt" ? { ...block, text } : block,
              ),
            }));
          }}
        />
      )}
      <div className="grid grid-cols-2 gap-4">
        <Select
          label="How long it takes"
          name="minutes"
          options={lengthsWith(draft.minutes).map((minutes) => ({
            value: String(minutes),
            label: minutes === 1 ? "1 minute" : `${minutes} minutes`,
          }))}
          value={String(draft.minutes)}
          error={said("minutes")}
          onChange={(event) =>
            set("minutes", { minutes: Number(event.currentTarget.value) })
          }
        />
        <Select
          label="How often"
          name="frequency"
          options={Object.entries(OFTEN).map(([value, label]) => ({
            value,
            label,
          }))}
          value={draft.frequency}
          onChange={(event) => {
            const { value } = event.currentTarget;
            const often = Object.keys(OFTEN) as Worksheet["frequency"][];
            const frequency = often.find((one) => one === value);
            if (frequency) set("frequency", { frequency });
          }}
        />
      </div>
      <Ticks
        legend="Where it is found"
        options={TOPICS.map((value) => [value, TOPIC_WORDS[value]] as const)}
        chosen={draft.topics}
        onTurn={(one) => set("topics", { topics: turned(draft.topics, one) })}
      />
      <Ticks
        legend="Approach"
        options={APPROACHES.map(
          (value) => [value, APPROACH_WORDS[value]] as const,
        )}
        chosen={draft.modality}
        error={said("modality")}
        onTurn={(one) =>
          set("modality", { modality: turned(draft.modality, one) })
        }
      />
      <Ticks
        legend="What to be careful with"
        help="It is not given while a safety review of the couple is open."
        options={RISKS}
        chosen={draft.riskTags}
        onTurn={(one) =>
          set("riskTags", { riskTags: turned(draft.riskTags, one) })
        }
      />
      <details>
        <summary className="narrow-title">
          Author and licence <Icon name="down" size={16} />
        </summary>
        <div className="mt-4 grid gap-5">
          <Field
            label="Who wrote it"
            name="author"
            maxLength={300}
            value={draft.author}
            error={said("author")}
            onChange={(event) =>
              set("author", { author: event.currentTarget.value })
            }
          />
          <Field
            label="How it may be used"
            name="licence"
            maxLength={300}
            value={draft.licence}
            error={said("licence")}
            onChange={(event) =>
              set("licence", { licence: event.currentTarget.value })
            }
          />
        </div>
      </details>
      <div className="border-t border-line pt-4 grid justify-items-start gap-2">
        <p className="small soft">
          {isPutAway
            ? "It is put away: nobody is given it. Whoever has it keeps it."
            : "Put away, it leaves the library. Whoever was given it keeps it."}
        </p>
        <PutAway slug={draft.slug} isAway={isPutAway} />
      </div>
    </section>
  );
}

function Ticks<T extends string>({
  legend,
  help,
  options,
  chosen,
  error,
  onTurn,
}: {
  legend: string;
  help?: string;
  options: readonly (readonly [T, string])[];
  chosen: readonly T[];
  error?: string | null;
  onTurn: (one: T) => void;
}) {
  return (
    <fieldset>
      <legend className="field-legend">{legend}</legend>
      {help && <p className="field-help">{help}</p>}
      <div className="mt-1 grid grid-cols-[repeat(auto-fill,minmax(150px,1fr))] gap-x-4">
        {options.map(([value, label]) => (
          <Checkbox
            key={value}
            label={label}
            checked={chosen.includes(value)}
            onChange={() => onTurn(value)}
          />
        ))}
      </div>
      {error && <p className="field-error">{error}</p>}
    </fieldset>
  );
}
