"use client";

import { useEffect, useRef } from "react";

import { Button } from "@/app/_components/button";
import { dateFormat } from "@/app/_lib/date-format";

import { AnswerWords } from "../../../homework/[assignmentId]/_write/answer-words";
import type { Sent } from "./sent";

type Props = { sent: Sent; onClose: () => void };

const day = (at: string | Date): string =>
  dateFormat("en", { day: "numeric", month: "long", year: "numeric" }).format(
    new Date(at),
  );

const OUTCOMES = {
  finished: "Sent",
  told: "Broken off and sent",
  never: "Asked never to be asked here",
};

/** Everything one sent, the newest first, with the questions as they were asked then. */
export function SentList({ sent, onClose }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  return (
    <section>
      <h1 ref={heading} tabIndex={-1} className="head mt-2.5 mb-3">
        What I sent here
      </h1>
      <p className="soft">
        You and your therapist read this. What was sent cannot be changed; if
        something is different now, send the tool again.
      </p>
      <Button className="mt-4" onClick={onClose}>
        Close it again
      </Button>
      {sent.length === 0 && <p className="lead mt-6">Nothing was sent.</p>}
      {sent.map(({ title, outcome, sentAt, answers }) => (
        <section
          key={`${title} ${String(sentAt)}`}
          className="mt-8"
          aria-label={`${title}, ${day(sentAt)}`}
        >
          <h2 className="title">{title}</h2>
          <p className="soft">
            {OUTCOMES[outcome]}, {day(sentAt)}
          </p>
          <dl className="mt-3">
            {answers.map(({ field, value }) => (
              <div key={field.key} className="border-line border-t py-4">
                <dt className="font-semibold">{field.label}</dt>
                <dd className="words mt-1.5 whitespace-pre-wrap [&_li+li]:mt-1.5">
                  <AnswerWords field={field} value={value} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </section>
  );
}
