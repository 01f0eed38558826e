import { SmallerVersion } from "@/app/_homework/smaller-version";
import type { Smaller } from "@/server/homework/smaller-rules";

type Props = {
  together: {
    title: string;
    purpose: string;
    about: string | null;
    minutes: number;
    therapist: string;
    note: string | null;
    smaller: Smaller | null;
  };
};

/** What it is, how long it takes, and what their therapist says about it. */
export function TogetherHead({ together }: Props) {
  const { title, purpose, about, minutes, therapist, note, smaller } = together;
  return (
    <>
      <p className="label mt-1.5">
        From {therapist}, about {minutes} minutes, the two of you
      </p>
      <h1 className="head mt-1 mb-2">{title}</h1>
      <p className="words soft max-w-prose">{purpose}</p>
      {about && <p className="soft mt-2 max-w-prose">{about}</p>}
      {note && (
        <blockquote className="card mt-5 max-w-prose px-4.5 py-4">
          <p className="label">{therapist} writes</p>
          <p className="lead mt-1">{note}</p>
        </blockquote>
      )}
      <SmallerVersion smaller={smaller} className="mt-5 max-w-prose" />
    </>
  );
}
