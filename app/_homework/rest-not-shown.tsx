import type { ReactNode } from "react";

type Props = {
  rest: readonly string[];
  therapist: string;
  other: string;
  /** The way to keep it so. */
  children: ReactNode;
};

/** Under what was shown of one's own part: what was not, for its author alone. */
export function RestNotShown({ rest, therapist, other, children }: Props) {
  if (rest.length === 0) return null;
  return (
    <section className="border-line mt-8 border-t pt-5" aria-labelledby="rest">
      <h2 id="rest" className="title">
        Not shown to {other}
      </h2>
      <ul className="words mt-1.5 list-disc pl-5">
        {rest.map((label) => (
          <li key={label}>{label}</li>
        ))}
      </ul>
      <p className="soft mt-2 mb-4">
        {therapist} can show more only while you agree to it. You can take that
        back here, for good; what {other} has read stays. {other} is told
        nothing of it.
      </p>
      <div className="grid justify-items-start gap-3">{children}</div>
    </section>
  );
}
