import { Button } from "@/app/_components/button";
import { AnswerCell } from "@/app/_worksheets/answer-cell";
import { draftProblem } from "@/server/worksheets/answer-rules";
import { cellOf } from "@/server/worksheets/cell-rules";
import type { Json } from "@/server/worksheets/condition-rules";
import type { AskedField } from "@/server/worksheets/field-definition";

type Props = {
  field: AskedField;
  own: Json;
  other: Json;
  onKeep: (value: Json) => void;
};

function together({ field, own, other }: Props): string | null {
  if (field.type !== "text" && field.type !== "long") return null;
  const both = `${other}${field.type === "long" ? "\n\n" : " / "}${own}`;
  return draftProblem(field, both) === null ? both : null;
}

/** Two people wrote at once: both texts are kept, and whoever came later says what stands. */
export function TwoTexts(props: Props) {
  const { field, own, other, onKeep } = props;
  const both = together(props);
  const id = `two-${field.key}`;
  const isPicture = field.type === "upload";
  const what = isPicture ? "pictures" : "texts";
  const texts = [
    { words: isPicture ? "What you sent" : "What you wrote", value: own },
    { words: "What stands there now", value: other },
  ];

  return (
    <section className="joint-two" aria-labelledby={id}>
      <h3 id={id} className="field-legend">
        Two {what} for “{field.label}”
      </h3>
      <p className="field-help">
        Somebody else {isPicture ? "put one" : "wrote"} here at the same time.
        Both {what} are kept.
      </p>
      {texts.map(({ words, value }) => (
        <div key={words}>
          <p className="label">{words}</p>
          <div className="words">
            <AnswerCell cell={cellOf(field, value ?? undefined)} />
          </div>
          <Button onClick={() => onKeep(value)}>
            Keep this one<span className="vh">: {words.toLowerCase()}</span>
          </Button>
        </div>
      ))}
      {both !== null && (
        <div>
          <Button onClick={() => onKeep(both)}>Keep both</Button>
        </div>
      )}
    </section>
  );
}
