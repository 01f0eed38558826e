import { Checkbox } from "@/app/_components/checkbox";

export type Choice = {
  slug: string;
  title: string;
  help: string;
  /** Stands in the packet already. */
  isSent: boolean;
  /** Why it cannot be sent now. */
  problem: string | null;
};

type Props = {
  legend: string;
  choices: readonly Choice[];
  chosen: readonly string[];
  onChange: (slugs: string[]) => void;
};

/** Parts of one kind, each with a tick; what was sent or cannot be says so. */
export function PartChoices({ legend, choices, chosen, onChange }: Props) {
  if (choices.length === 0) return null;
  return (
    <fieldset className="grid gap-2">
      <legend className="field-legend">{legend}</legend>
      {choices.map(({ slug, title, help, isSent, problem }) =>
        isSent || problem ? (
          <p key={slug} className="small soft">
            <b>{title}</b>: {isSent ? "sent already." : problem}
          </p>
        ) : (
          <Checkbox
            key={slug}
            name={slug}
            checked={chosen.includes(slug)}
            onChange={({ target }) =>
              onChange(
                target.checked
                  ? [...chosen, slug]
                  : chosen.filter((one) => one !== slug),
              )
            }
            label={title}
            help={help}
          />
        ),
      )}
    </fieldset>
  );
}
