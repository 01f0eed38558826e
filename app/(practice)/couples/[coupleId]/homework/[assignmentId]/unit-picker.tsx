import { Checkbox } from "@/app/_components/checkbox";
import { FieldError } from "@/app/_components/field-frame";

import type { OpeningWords } from "./opening-words";

export type Unit = {
  key: string;
  label: string;
  gate: "open" | "therapist";
  isOpen: boolean;
};

type Props = {
  units: readonly Unit[];
  words: Pick<OpeningWords, "legend" | "isOneByOne">;
  ticked: readonly string[];
  onTick: (keys: readonly string[]) => void;
  mend: string | null;
};

/** What can be opened, question by question; what could tell too much waits for its own tick. */
export function UnitPicker({ units, words, ticked, onTick, mend }: Props) {
  const isPlain = (unit: Unit) => words.isOneByOne || unit.gate === "open";
  const plain = units.filter(isPlain);
  const gated = units.filter((unit) => !isPlain(unit));
  const tick = ({ key, label }: Unit) => (
    <Checkbox
      key={key}
      name="unit"
      value={key}
      label={label}
      checked={ticked.includes(key)}
      onChange={(event) =>
        onTick(
          event.target.checked
            ? [...ticked, key]
            : ticked.filter((one) => one !== key),
        )
      }
    />
  );

  return (
    <div className="grid gap-3">
      {plain.length > 0 && (
        <fieldset>
          <legend className="field-legend">{words.legend}</legend>
          {plain.map(tick)}
        </fieldset>
      )}
      {gated.length > 0 && (
        <fieldset aria-describedby="gated-why">
          <legend className="field-legend">Opens only if you tick it</legend>
          <p id="gated-why" className="field-help">
            With two people, what one of them left out can be read from what is
            missing. So this never opens by itself.
          </p>
          {gated.map(tick)}
        </fieldset>
      )}
      {mend && <FieldError>{mend}</FieldError>}
      <p className="small soft">
        Private answers and the Finish step never open, whatever you tick.
      </p>
    </div>
  );
}
