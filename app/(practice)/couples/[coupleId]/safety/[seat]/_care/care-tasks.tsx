import { Chip } from "@/app/_components/chip";
import { Icon } from "@/app/_components/icon";
import { SectionHead } from "@/app/_components/section-head";
import { isOverdue, STEPS, turnOf } from "@/server/safety/task-rules";

import { type Clock, momentWords, sessionWords } from "../../../_words/when";
import type { Whose } from "../safety-mode";
import type { SafetyCare } from "./care";
import { cardWords, turnWords } from "./care-words";
import { TaskForm } from "./task-form";

type Props = Whose & {
  care: Pick<SafetyCare, "tasks" | "notes" | "cards">;
  clock: Clock;
};

/** What is to be done after thoughts of dying, by when, and what was done. On no screen of either partner. */
export function CareTasks({ care, clock, ...whose }: Props) {
  const { tasks, notes, cards } = care;
  if (tasks.length === 0 && cards.length === 0) return null;
  const { name } = whose;
  const next = tasks.find(({ doneAt }) => doneAt === null)?.step;
  const isLate = tasks.some((task) => isOverdue(task, clock.now));

  return (
    <section aria-labelledby="tasks">
      <SectionHead
        id="tasks"
        title="Thoughts of dying: what is to be done"
        tone={isLate ? "alarm" : "plain"}
      />
      {cards.length > 0 && (
        <ul className="lines" aria-label={`What ${name} tapped`}>
          {cards.map(({ id, said, where, sentAt }) => (
            <li key={id} className="!block py-3">
              <p className="strong">{cardWords(said, name)}</p>
              {where && <p className="words">{where}</p>}
              <p className="small soft">{momentWords(sentAt, clock)}</p>
            </li>
          ))}
        </ul>
      )}
      <ul className="lines" aria-label="Tasks">
        {tasks.map((task) => {
          const { step, raisedAt, raisedUntil } = task;
          const { nextTryAt, doneAt, doneBy } = task;
          const label = STEPS.find((one) => one.step === step)?.label ?? "";
          const late = isOverdue(task, clock.now);
          const turn = turnOf(task);
          return (
            <li key={step} className="!block py-4">
              <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
                <h3 className="strong">{label}</h3>
                {doneAt ? (
                  <Chip tone="kelp">Done</Chip>
                ) : (
                  <Chip tone={late ? "alarm" : "line"}>
                    {turnWords(turn, clock.now)}
                  </Chip>
                )}
              </div>
              <p className="small soft mt-1">
                {doneAt
                  ? `Signed by ${doneBy ?? "somebody"}, ${momentWords(doneAt, clock)}.`
                  : `${nextTryAt ? "Tried, and not reached. Again" : "By"} ${sessionWords(turn, clock)}. Raised ${momentWords(raisedAt, clock)}.`}
              </p>
              {notes
                .filter((note) => note.step === step)
                .map(({ id, kind, note, writtenAt, writtenBy }) => (
                  <div key={id} className="mt-2">
                    <p className="small soft">
                      {kind === "done" ? "Done" : "Not reached"}, {writtenBy},{" "}
                      {momentWords(writtenAt, clock)}
                    </p>
                    {note && <p className="words">{note}</p>}
                  </div>
                ))}
              {!doneAt && (
                <details className="mt-2" open={step === next}>
                  <summary className="flex min-h-11 cursor-pointer items-center gap-2 font-semibold">
                    <Icon name="down" size={17} />
                    Write how it went
                    <span className="vh">: {label}</span>
                  </summary>
                  <TaskForm
                    {...whose}
                    step={step}
                    label={label}
                    raisedUntil={raisedUntil}
                    isNext={step === next}
                  />
                </details>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
