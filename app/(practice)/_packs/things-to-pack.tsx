import { Checkbox } from "@/app/_components/checkbox";
import { Icon } from "@/app/_components/icon";
import type { listPackable } from "@/server/library/list-packable";

type Packable = Awaited<ReturnType<typeof listPackable>>;

type Props = Packable & {
  chosen: ReadonlySet<string>;
  onChoose: (slug: string, isIn: boolean) => void;
};

type Thing = { slug: string; title: string; refusal?: string | null };

/** The practice's own first; what every Holdfast has is folded away. */
export function ThingsToPack({ own, shipped, measures, ...choice }: Props) {
  return (
    <fieldset id="slugs" className="grid gap-4">
      <legend className="field-legend">What goes in</legend>
      {own.length > 0 ? (
        <Things of={own} {...choice} />
      ) : (
        <p className="soft">
          Your practice has published no worksheet of its own yet.
        </p>
      )}
      <Folded title="Worksheets that every Holdfast has">
        <Things of={shipped} {...choice} />
      </Folded>
      <Folded title="Measures">
        <Things of={measures} {...choice} />
      </Folded>
    </fieldset>
  );
}

type Choice = Pick<Props, "chosen" | "onChoose">;

function Things({ of, chosen, onChoose }: Choice & { of: Thing[] }) {
  return (
    <div className="grid gap-x-6 sm:grid-cols-2">
      {of.map(({ slug, title, refusal }) =>
        refusal ? (
          <p key={slug} className="py-2 soft">
            {title}: {refusal}
          </p>
        ) : (
          <Checkbox
            key={slug}
            label={title}
            checked={chosen.has(slug)}
            onChange={({ target }) => onChoose(slug, target.checked)}
          />
        ),
      )}
    </div>
  );
}

type FoldedProps = { title: string; children: React.ReactNode };

function Folded({ title, children }: FoldedProps) {
  return (
    <details>
      <summary className="narrow-title">
        {title} <Icon name="down" size={16} />
      </summary>
      <div className="mt-2">{children}</div>
    </details>
  );
}
