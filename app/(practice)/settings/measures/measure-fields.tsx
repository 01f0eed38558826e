import { Checkbox } from "@/app/_components/checkbox";
import { Select } from "@/app/_components/select";
import type { getMeasureSettings } from "@/server/measures/get-measure-settings";

export type Settings = Awaited<ReturnType<typeof getMeasureSettings>>;
export type Measure = Settings["measures"][number];

type Props = {
  measure: Measure;
  onChange: (measure: Measure) => void;
  error: readonly string[] | undefined;
};

/** One measure: used or not, where its cut-off lies, how urgent its gravest answer is. */
export function MeasureFields({ measure, onChange, error }: Props) {
  const { slug, name, fullName, licence, choices, gravest } = measure;
  const [usual] = choices;
  return (
    <li className="!grid gap-3 py-4">
      <Checkbox
        name={`${slug} on`}
        label={<strong>{name}</strong>}
        help={
          <>
            {fullName}
            <span className="small block">{licence}</span>
          </>
        }
        checked={measure.isOn}
        onChange={(event) =>
          onChange({ ...measure, isOn: event.target.checked })
        }
      />
      {measure.isOn && usual && (
        <div className="max-w-80 pl-9">
          <Select
            label={`Cut-off of ${name}`}
            name={`${slug} cut-off`}
            options={choices.map(({ value, label }) => ({
              value: String(value),
              label: `${value}, ${label}`,
            }))}
            value={String(measure.cutOff ?? usual.value)}
            onChange={(event) => {
              const value = Number(event.target.value);
              const cutOff = value === usual.value ? null : value;
              onChange({ ...measure, cutOff });
            }}
            error={error}
          />
        </div>
      )}
      {measure.isOn && gravest && (
        <div className="pl-9">
          <Checkbox
            name={`${slug} critical`}
            label={`Question ${gravest.item} at its gravest answer is critical`}
            help="Switched off, it is high like any other answer to this question. The person sees help at once either way."
            checked={measure.escalates}
            onChange={(event) =>
              onChange({ ...measure, escalates: event.target.checked })
            }
          />
        </div>
      )}
    </li>
  );
}
