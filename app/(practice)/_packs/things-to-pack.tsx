import { Checkbox } from "@/app/_components/checkbox";
import { Icon } from "@/app/_components/icon";
import type { listPackable } from "@/server/library/list-packable";

type Packable = Awaited<ReturnType<typeof listPackable>>;

export type Kind = "slugs" | "programmes";
export type Chosen = Readonly<Record<Kind, ReadonlySet<string>>>;

type Props = Packable & {
  chosen: Chosen;
  onChoose: (kind: Kind, name: string, isIn: boolean) => void;
};

type Thing = { slug: string; title: string; refusal?: string | null };

const named = (programmes: Packable["programmes"]): Thing[] =>
  programmes.map(({ name, title }) => ({ slug: name, title }));

/** The practice's own first; what every Holdfast has is folded away. */
export function ThingsToPack({
  own,
  ownProgrammes,
  shipped,
  programmes,
  measures,
  ...choice
}: Props) {
  return (
    <fieldset id="slugs" className="grid gap-4">
      <legend className="field-legend">What goes in</legend>
      {own.length > 0 ? (
        <Things kind="slugs" of={own} {...choice} />
      ) : (
        <p className="soft">
          Your practice has published no worksheet of its own yet.
        </p>
      )}
      {ownProgrammes.length > 0 && (
        <div className="grid gap-2">
          <h3 className="narrow-title">Your programmes</h3>
          <p className="soft">What a programme gives goes in with it.</p>
          <Things kind="programmes" of={named(ownProgrammes)} {...choice} />
        </div>
      )}
      <Folded title="Worksheets that every Holdfast has">
        <Things kind="slugs" of={shipped} {...choice} />
      </Folded>
      <Folded title="Programmes that every Holdfast has">
        <Things kind="programmes" of={named(programmes)} {...choice} />
      </Folded>
      <Folded title="Measures">
        <Things kind="slugs" of={measures} {...choice} />
      </Folded>
    </fieldset>
  );
}

type Choice = Pick<Props, "chosen" | "onChoose">;

type ThingsProps = Choice & { kind: Kind; of: Thing[] };

function Things({ kind, of, chosen, onChoose }: ThingsProps) {
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
            checked={chosen[kind].has(slug)}
            onChange={({ target }) => onChoose(kind, slug, target.checked)}
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
