import { Icon } from "@/app/_components/icon";
import { LinkButton } from "@/app/_components/link-button";
import { PageLink } from "@/app/_components/page-link";

type Props = {
  papers: readonly { paperId: string; title: string }[];
  therapist: string;
  /** Nothing else is asked first. */
  isFirst: boolean;
};

/** Papers to read and sign: one's own, and nothing of anybody else's. */
export function PapersCard({ papers, therapist, isFirst }: Props) {
  const [next] = papers;
  if (!next) return null;
  const words =
    papers.length === 1
      ? "One paper to read and sign"
      : `${papers.length} papers to read and sign`;

  if (!isFirst)
    return (
      <ul className="list mt-3.5">
        <li>
          <PageLink href="/papers">
            <span className="disc">
              <Icon name="text" size={20} />
            </span>
            <span className="grow">
              <b>{words}</b>
              <br />
              <span className="soft">From {therapist}</span>
            </span>
            <Icon name="on" />
          </PageLink>
        </li>
      </ul>
    );
  return (
    <section className="card px-5 pt-4.5 pb-5" aria-labelledby="papers">
      <p className="label">From {therapist}</p>
      <h2 id="papers" className="head mt-1 mb-1.5">
        {words}
      </h2>
      <p className="soft">First: {next.title}.</p>
      <LinkButton
        kind="main"
        block
        className="mt-4"
        href={`/papers/${next.paperId}`}
      >
        Read it
      </LinkButton>
      {papers.length > 1 && (
        <LinkButton kind="text" block className="mt-2" href="/papers">
          All of them
        </LinkButton>
      )}
    </section>
  );
}
