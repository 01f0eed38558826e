import { Field } from "@/app/_components/field";
import { TextArea } from "@/app/_components/text-area";
import type { Smaller } from "@/server/homework/smaller-rules";

import type { Problem } from "./problem";

/** As it is typed; without words there is none. */
export type SmallerTyped = { words: string; minutes: string };

export const smallerTyped = (smaller: Smaller | null): SmallerTyped => ({
  words: smaller?.words ?? "",
  minutes: smaller ? String(smaller.minutes) : "",
});

export function smallerInput({ words, minutes }: SmallerTyped): Smaller | null {
  const said = words.trim();
  return said ? { words: said, minutes: Number(minutes) } : null;
}

type Props = {
  typed: SmallerTyped;
  onType: (typed: SmallerTyped) => void;
  /** How long all of it takes. */
  whole: number;
  /** Of several turns only one has it. */
  once?: string | null;
  fields: Problem["fields"];
};

/** What is enough where all of it is too much, with minutes of its own. */
export function SmallerFields({ typed, onType, whole, once, fields }: Props) {
  return (
    <div className="grid gap-4">
      <TextArea
        label="A smaller version"
        optional
        name="smaller"
        rows={2}
        help={`For a day on which all of it is too much. Whoever does just that may leave the rest open and finish; nobody is told which it was.${once ? ` ${once}` : ""}`}
        value={typed.words}
        onChange={(event) => onType({ ...typed, words: event.target.value })}
        error={fields["smaller.words"]}
      />
      {typed.words.trim() !== "" && (
        <div className="max-w-80">
          <Field
            label="Its minutes"
            className="max-w-40"
            type="number"
            inputMode="numeric"
            name="smallerMinutes"
            min={1}
            max={Math.max(1, whole - 1)}
            value={typed.minutes}
            onChange={(event) =>
              onType({ ...typed, minutes: event.target.value })
            }
            error={fields["smaller.minutes"]}
          />
        </div>
      )}
    </div>
  );
}
