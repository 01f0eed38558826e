import { type SyntheticEvent, useState } from "react";

import { Button } from "@/app/_components/button";
import { Checkbox } from "@/app/_components/checkbox";
import { Field } from "@/app/_components/field";
import { Notice } from "@/app/_components/notice";
import { Select } from "@/app/_components/select";
import { useFirstError } from "@/app/_lib/use-first-error";
import {
  COSTS,
  ENERGIES,
  type Idea,
  KINDS,
  MOST_WORDS,
  PLACES,
} from "@/server/jar/idea-rules";

import type { Problem } from "./acts";
import { useAct } from "./use-act";
import { COST_WORDS, ENERGY_WORDS, KIND_WORDS, PLACE_WORDS } from "./words";

type About = Omit<Idea, "text">;

const NOTHING_SAID: About = {
  cost: null,
  place: null,
  energy: null,
  kidFree: null,
  kind: null,
};

type Props = {
  id: string;
  label: string;
  saveLabel: string;
  text: string;
  onText: (text: string) => void;
  about?: About;
  onSave: (idea: Idea) => Promise<Problem>;
  onSaved?: () => void;
  onCancel?: () => void;
};

const said = <T extends string>(values: readonly T[], value: string) =>
  values.find((one) => one === value) ?? null;

const choices = <T extends string>(
  values: readonly T[],
  words: Readonly<Record<T, string>>,
) => [
  { value: "", label: "Not said" },
  ...values.map((value) => ({ value, label: words[value] })),
];

function AboutFields({
  about,
  onChange,
}: {
  about: About;
  onChange: (about: About) => void;
}) {
  return (
    <div className="jar-about">
      <Select
        label="Cost"
        value={about.cost ?? ""}
        options={choices(COSTS, COST_WORDS)}
        onChange={({ target }) =>
          onChange({ ...about, cost: said(COSTS, target.value) })
        }
      />
      <Select
        label="Where"
        value={about.place ?? ""}
        options={choices(PLACES, PLACE_WORDS)}
        onChange={({ target }) =>
          onChange({ ...about, place: said(PLACES, target.value) })
        }
      />
      <Select
        label="Energy"
        value={about.energy ?? ""}
        options={choices(ENERGIES, ENERGY_WORDS)}
        onChange={({ target }) =>
          onChange({ ...about, energy: said(ENERGIES, target.value) })
        }
      />
      <Select
        label="Kind of closeness"
        value={about.kind ?? ""}
        options={choices(KINDS, KIND_WORDS)}
        onChange={({ target }) =>
          onChange({ ...about, kind: said(KINDS, target.value) })
        }
      />
      <Checkbox
        label="Wants time without children"
        checked={about.kidFree === true}
        onChange={({ target }) =>
          onChange({ ...about, kidFree: target.checked })
        }
      />
    </div>
  );
}

/** An idea is quickly in: only its words are asked for. */
export function IdeaForm({ id, text, onText, onSave, ...props }: Props) {
  const { label, saveLabel, onSaved, onCancel } = props;
  const [about, setAbout] = useState(props.about ?? NOTHING_SAID);
  const [isOpen, setIsOpen] = useState(props.about !== undefined);
  const [missing, setMissing] = useState<string | null>(null);
  const { act, busy, problem } = useAct();
  const fields = problem?.fields["idea.text"];
  const error = missing ?? fields?.[0] ?? null;
  const form = useFirstError(error);

  async function save(event: SyntheticEvent) {
    event.preventDefault();
    if (text.trim() === "") {
      setMissing("Write the idea first.");
      return;
    }
    if (await act(() => onSave({ text, ...about }))) {
      if (!props.about) setAbout(NOTHING_SAID);
      onSaved?.();
    }
  }

  return (
    <form
      ref={form}
      className="jar-form"
      onSubmit={(event) => void save(event)}
    >
      <Field
        id={id}
        label={label}
        value={text}
        maxLength={MOST_WORDS}
        error={error}
        autoComplete="off"
        enterKeyHint="done"
        onChange={({ target }) => {
          setMissing(null);
          onText(target.value);
        }}
      />
      {problem && !fields && (
        <Notice tone="alarm" icon="alert" live>
          {problem.message}
        </Notice>
      )}
      <div className="jar-form-foot">
        <details
          open={isOpen}
          onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
        >
          <summary>Cost, place, energy</summary>
          <AboutFields about={about} onChange={setAbout} />
        </details>
        <div className="jar-form-acts">
          {onCancel && (
            <Button kind="text" onClick={onCancel}>
              Cancel
            </Button>
          )}
          <Button type="submit" busy={busy} busyLabel="Moment">
            {saveLabel}
          </Button>
        </div>
      </div>
    </form>
  );
}
