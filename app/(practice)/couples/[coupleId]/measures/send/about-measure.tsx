import type { Names } from "../../_words/homework-words";
import type { Measure, Plan } from "./plan";

type Props = {
  measure: Measure | undefined;
  who: Plan["who"];
  names: Names;
};

function readersOf(who: Plan["who"], names: Names): string {
  if (who === "each") {
    return `${names.a} and ${names.b} each get one of their own and learn nothing of the other’s. Only you read the answers and the score.`;
  }
  const other = who === "a" ? names.b : names.a;
  return `${names[who]} alone gets it. ${other} does not learn of it. Only you read the answers and the score.`;
}

/** Before it is sent: who reads what, and whose questions these are. */
export function AboutMeasure({ measure, who, names }: Props) {
  return (
    <>
      <h2 className="title">Who reads it</h2>
      <p>{readersOf(who, names)}</p>
      <p className="soft">
        A screening result is not a diagnosis. Nobody watches a form around the
        clock: an answer about not wanting to live shows help at once and an
        alert to you.
      </p>
      {measure && (
        <section aria-labelledby="source" className="small soft grid gap-2">
          <h2 id="source" className="label">
            Source and licence
          </h2>
          <p>{measure.attribution}</p>
          <p>{measure.licence}</p>
          {measure.notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </section>
      )}
    </>
  );
}
