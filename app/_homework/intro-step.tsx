import { Icon } from "@/app/_components/icon";
import { promises } from "@/app/_worksheets/promises";
import { labelsInSession } from "@/server/worksheets/in-session-rules";
import { keptAlone } from "@/server/worksheets/withheld-rules";

import { SmallerVersion } from "./smaller-version";
import type { Told } from "./told";

/** Stands before the first question: who asked, how long, and who will read what. */
export function IntroStep({ part }: { part: Told }) {
  const { worksheet, therapist, other, note, mayBeShown } = part;
  const kept = keptAlone(worksheet, part.before);
  // Whatever reaches the therapist alone begins with what holds for it.
  const asksAlone = kept !== "all";

  return (
    <>
      <p className="label mt-3.5">
        From {therapist}, about {worksheet.minutes} minutes
      </p>
      <h1 className="head mt-1.5 mb-2" tabIndex={-1}>
        {worksheet.title}
      </h1>
      <p className="words soft">{worksheet.purpose}</p>
      {note && (
        <blockquote className="card mt-5 px-4.5 py-4">
          <p className="label">{therapist} writes</p>
          <p className="lead mt-1">{note}</p>
        </blockquote>
      )}
      {part.smaller && (
        <div className="mt-5">
          <SmallerVersion smaller={part.smaller} />
          <p className="soft mt-1">
            Just that is enough: leave the rest open, and finish.
          </p>
        </div>
      )}

      <section className="mt-7" aria-labelledby="readers">
        <h2 id="readers" className="title">
          Who reads it
        </h2>
        <ul className="mt-2 grid gap-2">
          {promises({
            ...part,
            keptAlone: kept,
            inSession: labelsInSession(worksheet),
          }).map((promise) => (
            <li key={promise} className="flex gap-3">
              <span className="text-kelp mt-0.5">
                <Icon name="check" size={20} />
              </span>
              <span>{promise}</span>
            </li>
          ))}
        </ul>
      </section>

      {mayBeShown.length > 0 && (
        <section className="mt-6" aria-labelledby="shown">
          <h2 id="shown" className="label">
            All that {other} could ever see
          </h2>
          <ul className="words mt-1 list-disc pl-5">
            {mayBeShown.map((label) => (
              <li key={label}>{label}</li>
            ))}
          </ul>
          <p className="soft mt-2">
            Every other answer stays between you and {therapist}
            {kept === "nothing" ? "." : ", or with you alone."}
          </p>
        </section>
      )}

      {asksAlone && (
        <section className="mt-6" aria-labelledby="alone">
          <h2 id="alone" className="label">
            What you tell {therapist} alone
          </h2>
          <p className="soft mt-1">{part.policyLine}</p>
        </section>
      )}

      <p className="soft mt-6">
        It is kept as you write: stop when you like, and go on here or on
        another device.
      </p>
      {worksheet.note && <p className="soft mt-3">{worksheet.note}</p>}
    </>
  );
}
