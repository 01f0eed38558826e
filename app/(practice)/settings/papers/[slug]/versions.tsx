import { PageLink } from "@/app/_components/page-link";
import { SectionHead } from "@/app/_components/section-head";
import type { getText } from "@/server/consents/get-text";

type Text = Awaited<ReturnType<typeof getText>>;
type Change = NonNullable<Text["compared"]>["changes"][number];

const placed = <T,>(all: readonly T[]) =>
  all.map((each, place) => ({ each, place }));

const nameOf = (version: number) =>
  version === 0 ? "the text as it ships" : `version ${version}`;

function Words({ change: { kind, text } }: { change: Change }) {
  if (kind === "added") return <ins className="paper-added">{text}</ins>;
  if (kind === "removed") return <del className="paper-removed">{text}</del>;
  if (kind === "gap") return <span className="soft"> {text} </span>;
  return text;
}

/** Every version with its day, and what is different between two of them. */
export function Versions({ text }: { text: Text }) {
  const { slug, editions, current, compared } = text;

  return (
    <section aria-labelledby="versions" className="grid gap-4">
      <SectionHead id="versions" title="Versions" />
      <ul className="lines">
        {editions.toReversed().map(({ version, effectiveOn }) => (
          <li key={version}>
            <span className="grow">
              <b>Version {version}</b>, from {effectiveOn}
              {version === current && (
                <span className="soft">, in force today</span>
              )}
            </span>
            <PageLink
              className="btn text"
              href={`/settings/papers/${slug}?from=${version - 1}&to=${version}`}
            >
              What changed
              <span className="vh"> in version {version}</span>
            </PageLink>
          </li>
        ))}
      </ul>
      {compared && (
        <div className="grid gap-2">
          <h3 className="label">
            From {nameOf(compared.from)} to {nameOf(compared.to)}
          </h3>
          <p className="paper whitespace-pre-wrap">
            {compared.changes.some(
              ({ kind }) => kind !== "same" && kind !== "gap",
            )
              ? placed(compared.changes).map(({ each, place }) => (
                  <Words key={place} change={each} />
                ))
              : "No word is different."}
          </p>
        </div>
      )}
    </section>
  );
}
