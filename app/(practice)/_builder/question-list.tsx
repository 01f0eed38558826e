"use client";

import { type KeyboardEvent, useLayoutEffect, useRef, useState } from "react";

import { Icon } from "@/app/_components/icon";
import { placeInWords, placeWhile } from "@/app/_worksheets/order";
import { useCarry } from "@/app/_worksheets/use-carry";
import { fieldMoved } from "@/server/builder/edit-rules";
import { KIND_WORDS } from "@/server/builder/kind-rules";
import { isJoinedAbove } from "@/server/builder/page-rules";
import type { Worksheet } from "@/server/worksheets/definition";
import type { Field } from "@/server/worksheets/field-definition";
import { isPrivate } from "@/server/worksheets/field-rules";

import type { Change } from "./draft-desk";

type Props = {
  part: Worksheet["parts"][number];
  chosen: string | null;
  /** Questions that something is to be mended in. */
  troubled: ReadonlySet<string>;
  onChoose: (key: string) => void;
  change: Change;
};

type Focus = { key: string; part: "grip" | "up" | "lower" };

const KEYS: Record<string, 1 | -1> = { ArrowUp: -1, ArrowDown: 1 };

export const nameOf = ({ title, label, type }: Field): string =>
  title?.trim() || label.trim() || `${KIND_WORDS[type]}, without words`;

/** The questions of one part in their order: dragged by the grip, or moved by buttons and keys. */
export function QuestionList({ part, chosen, troubled, ...does }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const focus = useRef<Focus | null>(null);
  const [lifted, setLifted] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const { fields } = part;

  function place(from: number, to: number) {
    const field = fields[from];
    if (!field || to < 0 || to >= fields.length) return;
    setSaid(placeInWords(nameOf(field), to, fields.length));
    does.change(null, (draft) => fieldMoved(draft, field.key, to));
  }
  const { carried, start } = useCarry(list, place);

  // A row that moved in the page has lost the focus: give it back.
  useLayoutEffect(() => {
    if (!focus.current) return;
    const { key, part: of } = focus.current;
    focus.current = null;
    list.current
      ?.querySelector<HTMLElement>(`[data-value="${key}"] [data-part=${of}]`)
      ?.focus();
  });

  function onKey(event: KeyboardEvent<HTMLElement>, key: string, at: number) {
    const isHeld = lifted === key;
    if (event.key === " " || event.key === "Enter") {
      event.preventDefault();
      const field = fields[at];
      const now = field && placeInWords(nameOf(field), at, fields.length);
      setSaid(`${isHeld ? "Dropped" : "Lifted"}. ${now}`);
      setLifted(isHeld ? null : key);
      return;
    }
    const by = KEYS[event.key];
    if (isHeld && by) {
      event.preventDefault();
      focus.current = { key, part: "grip" };
      place(at, at + by);
    }
    if (isHeld && event.key === "Escape") {
      setLifted(null);
      setSaid("Dropped");
    }
  }

  const arrow = (field: Field, at: number, of: "up" | "lower") => {
    const to = of === "up" ? at - 1 : at + 1;
    const isEnd = to < 0 || to >= fields.length;
    return (
      <button
        type="button"
        className="icon-btn"
        data-part={of}
        aria-label={`Move ${nameOf(field)} ${of === "up" ? "up" : "down"}`}
        aria-disabled={isEnd || undefined}
        onClick={() => {
          if (isEnd) return;
          focus.current = { key: field.key, part: of };
          place(at, to);
        }}
      >
        <Icon name={of} size={18} />
      </button>
    );
  };

  return (
    <>
      <p id={`${part.id}-hint`} className="vh">
        Press space on a grip to lift, the arrow keys to move, space again to
        drop.
      </p>
      <ol ref={list} className="questions">
        {fields.map((field, at) => (
          <li
            key={field.key}
            data-value={field.key}
            data-joined={isJoinedAbove(part, field.key) || undefined}
            className={[
              (lifted === field.key || carried?.from === at) && "held",
              chosen === field.key && "sel",
            ]
              .filter(Boolean)
              .join(" ")}
          >
            <button
              type="button"
              className="grip"
              data-part="grip"
              aria-label={`${nameOf(field)}, number ${placeWhile(at, carried) + 1} of ${fields.length}`}
              aria-describedby={`${part.id}-hint`}
              aria-pressed={lifted === field.key}
              onPointerDown={(event) => {
                setLifted(null);
                start(event, at);
              }}
              onKeyDown={(event) => onKey(event, field.key, at)}
              onBlur={(event) => {
                if (event.relatedTarget) setLifted(null);
              }}
            >
              <Icon name="grip" size={16} />
            </button>
            <button
              type="button"
              className="question-row"
              aria-current={chosen === field.key || undefined}
              onClick={() => does.onChoose(field.key)}
            >
              <span className="question-name">{nameOf(field)}</span>
              <span className="small soft">
                {KIND_WORDS[field.type]}
                {field.showIf && ", after an answer"}
                {isPrivate(field) && ", private"}
              </span>
              {troubled.has(field.key) && (
                <span className="field-error small">
                  <Icon name="alert" size={15} />
                  Needs another look
                </span>
              )}
            </button>
            <span className="mv">
              {arrow(field, at, "up")}
              {arrow(field, at, "lower")}
            </span>
          </li>
        ))}
      </ol>
      <span className="vh" role="status">
        {said}
      </span>
    </>
  );
}
