import { HOURS } from "@/app/_lib/hours";

import { Select } from "./select";

type Quiet = { from: number; until: number };

type Props = {
  quiet: Quiet;
  onQuiet: (quiet: Quiet) => void;
  error?: string | readonly string[] | null | undefined;
};

/** From which hour until which nothing is sent. */
export function QuietFields({ quiet, onQuiet, error }: Props) {
  return (
    <fieldset>
      <legend className="field-legend mb-1.5">Quiet hours</legend>
      <div className="grid grid-cols-2 gap-3">
        <Select
          label="From"
          name="quietFrom"
          options={HOURS}
          value={String(quiet.from)}
          onChange={(event) =>
            onQuiet({ ...quiet, from: Number(event.target.value) })
          }
          error={error}
        />
        <Select
          label="Until"
          name="quietUntil"
          options={HOURS}
          value={String(quiet.until)}
          onChange={(event) =>
            onQuiet({ ...quiet, until: Number(event.target.value) })
          }
        />
      </div>
    </fieldset>
  );
}
