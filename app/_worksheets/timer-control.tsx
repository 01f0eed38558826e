"use client";

import { useEffect, useRef, useState, useSyncExternalStore } from "react";

import { Button } from "@/app/_components/button";
import { Checkbox } from "@/app/_components/checkbox";
import { secondsInWords } from "@/server/worksheets/time-rules";

import { asNumber } from "./answers";
import { endTone } from "./end-tone";
import type { PlacedOf } from "./field-props";
import { OptionCards } from "./option-cards";
import { useStopwatch } from "./use-stopwatch";

const ROUND = 2 * Math.PI * 54;

const clock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

/** The shortest length that what already ran fits into. */
const lengthFor = (lengths: readonly number[], ran: number): number =>
  lengths.find((length) => length >= ran) ?? lengths.at(-1) ?? 0;

/** Whether to breathe in or out by now. */
const breathAt = ([into, out]: readonly [number, number], ran: number) =>
  ran % (into + out) < into ? "In" : "Out";

/** Starts, rests and stops at any time; what is kept is how long it ran. */
export function TimerControl({
  field,
  value,
  onChange,
  wiring,
}: PlacedOf<"timer">) {
  const kept = asNumber(value);
  const [length, setLength] = useState(() =>
    kept === null
      ? (field.seconds.at(-1) ?? 0)
      : lengthFor(field.seconds, kept),
  );
  const first = useRef<HTMLButtonElement>(null);
  const isUnsaid = value === null;
  const [said, setSaid] = useState("");
  /** Stopped for good, until it is started again. */
  const [isDone, setDone] = useState(false);
  const { pause, ...watch } = useStopwatch(kept ?? 0, length, (seconds) => {
    if (isUnsaid) return;
    onChange(seconds);
    if (seconds < length) return;
    endTone.play();
    // The button to stop goes now, and may hold the focus.
    if (first.current?.parentElement?.contains(document.activeElement)) {
      first.current.focus();
    }
    setSaid(`Time is over: ${secondsInWords(length)}.`);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: it stops when the answer is "rather not", not when drawn
  useEffect(() => {
    if (isUnsaid) pause();
  }, [isUnsaid]);
  const sounds = useSyncExternalStore(
    endTone.subscribe,
    endTone.isOn,
    () => false,
  );
  const isOver = watch.ran >= length;
  const again = watch.ran > 0 ? "Start again" : "Start";
  const canGoOn = watch.ran > 0 && !isOver && !isDone;

  function start(at: number) {
    setSaid(at === 0 ? `Started: ${secondsInWords(length)}.` : "Going on.");
    setDone(false);
    if (at === 0 && field.startTone) endTone.play();
    watch.start(at);
    first.current?.focus();
  }
  function rest(how: "Paused" | "Stopped") {
    pause();
    setDone(how === "Stopped");
    first.current?.focus();
    setSaid(`${how} at ${secondsInWords(watch.ran)}.`);
  }

  return (
    <fieldset
      id={wiring.id}
      tabIndex={-1}
      className="timer"
      aria-labelledby={wiring.labelledBy}
      aria-describedby={wiring.describedBy}
    >
      {field.seconds.length > 1 && !watch.runs && (
        <OptionCards
          pills
          options={field.seconds.map((seconds) => ({
            value: String(seconds),
            label: secondsInWords(seconds),
          }))}
          isChosen={(option) => Number(option) === length}
          onChoose={(option) => setLength(Number(option))}
          wiring={{ ...wiring, id: `${wiring.id}-length` }}
        />
      )}
      <div className="dial">
        <svg viewBox="0 0 120 120" aria-hidden="true">
          <circle cx="60" cy="60" r="54" />
          <circle
            cx="60"
            cy="60"
            r="54"
            className="ran"
            strokeDasharray={ROUND}
            strokeDashoffset={ROUND * (1 - Math.min(1, watch.ran / length))}
          />
        </svg>
        {field.breath && watch.runs && (
          <p className="breath">{breathAt(field.breath, watch.ran)}</p>
        )}
        <p role="timer" aria-label="Left">
          {clock(Math.max(0, length - watch.ran))}
        </p>
      </div>
      <div className="timer-acts">
        {/* One and the same button, so that the focus stays where it is. */}
        <Button
          ref={first}
          icon={watch.runs ? "hold" : "clock"}
          onClick={() =>
            watch.runs ? rest("Paused") : start(canGoOn ? watch.ran : 0)
          }
        >
          {watch.runs ? "Pause" : canGoOn ? "Go on" : again}
        </Button>
        {watch.runs && <Button onClick={() => rest("Stopped")}>Stop</Button>}
        {canGoOn && !watch.runs && (
          <Button onClick={() => start(0)}>{again}</Button>
        )}
      </div>
      <Checkbox
        label={
          field.startTone
            ? "A soft tone at the start and at the end"
            : "A soft tone at the end"
        }
        checked={sounds}
        onChange={({ target }) => endTone.turn(target.checked)}
      />
      {!watch.runs && kept !== null && kept > 0 && (
        <p className="field-help">It ran for {secondsInWords(kept)}.</p>
      )}
      <span className="vh" role="status">
        {said}
      </span>
    </fieldset>
  );
}
