import { LinkButton } from "@/app/_components/link-button";

type Props = {
  act: { id: string; text: string };
  other: string;
  therapist: string;
  /** Nothing else on the page comes before it. */
  isFirst: boolean;
};

/** Something the other did, and one question about it. */
export function AskedCard({ act, other, therapist, isFirst }: Props) {
  return (
    <section
      className="card mt-3.5 px-5 pt-4.5 pb-5"
      aria-labelledby={`asked-${act.id}`}
    >
      <p className="label">{other} did this for you</p>
      <h2 id={`asked-${act.id}`} className="lead mt-1 mb-3">
        {act.text}
      </h2>
      <LinkButton
        href={`/landed/${act.id}`}
        kind={isFirst ? "main" : undefined}
        block
      >
        Say how it landed
      </LinkButton>
      <p className="small soft mt-2">
        Your answer goes to {therapist} alone. {other} never sees it, nor
        whether you gave one.
      </p>
    </section>
  );
}
