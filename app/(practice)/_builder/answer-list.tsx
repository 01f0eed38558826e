"use client";

import { Button } from "@/app/_components/button";
import { Field } from "@/app/_components/field";
import { Icon } from "@/app/_components/icon";
import { moved } from "@/app/_worksheets/order";

type Line = { id: string; words: string };

type Props = {
  legend: string;
  /** "answer", "step", "row": what one of them is called. */
  one: string;
  lines: readonly Line[];
  least: number;
  most: number;
  /** Without it the lines are those of the original: only their words change. */
  onAdd?: () => void;
  onWords: (id: string, words: string) => void;
  onRemove?: (id: string) => void;
  onOrder?: (ids: string[]) => void;
  errorOf: (at: number) => string | null;
};

/** Words one under the other: changed, added, taken out and put in another order. */
export function AnswerList({
  legend,
  one,
  lines,
  least,
  most,
  ...does
}: Props) {
  const ids = lines.map(({ id }) => id);
  const { onAdd, onRemove, onOrder } = does;
  return (
    <fieldset className="grid gap-3">
      <legend className="field-legend mb-2">{legend}</legend>
      {lines.map(({ id, words }, at) => (
        <div key={id} className="answer-line">
          <Field
            label={<span className="vh">{`${one} ${at + 1}`}</span>}
            name={`${one}-${id}`}
            value={words}
            maxLength={300}
            error={does.errorOf(at)}
            onChange={(event) => does.onWords(id, event.currentTarget.value)}
          />
          <span className="mv">
            {onOrder &&
              (["up", "lower"] as const).map((way) => {
                const to = way === "up" ? at - 1 : at + 1;
                const isEnd = to < 0 || to >= lines.length;
                return (
                  <button
                    key={way}
                    type="button"
                    className="icon-btn"
                    aria-label={`Move ${one} ${at + 1} ${way === "up" ? "up" : "down"}`}
                    aria-disabled={isEnd || undefined}
                    onClick={() => {
                      if (!isEnd) onOrder(moved(ids, at, to));
                    }}
                  >
                    <Icon name={way} size={18} />
                  </button>
                );
              })}
            {onRemove && lines.length > least && (
              <button
                type="button"
                className="icon-btn"
                aria-label={`Take out ${one} ${at + 1}`}
                onClick={() => onRemove(id)}
              >
                <Icon name="close" size={18} />
              </button>
            )}
          </span>
        </div>
      ))}
      {onAdd && lines.length < most && (
        <Button icon="plus" className="justify-self-start" onClick={onAdd}>
          Add {/^[aeiou]/.test(one) ? "an" : "a"} {one}
        </Button>
      )}
    </fieldset>
  );
}
