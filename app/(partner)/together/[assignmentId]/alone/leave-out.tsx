"use client";

import { useState } from "react";

import { Button } from "@/app/_components/button";
import { Notice } from "@/app/_components/notice";
import type { JarView } from "@/server/jar/view-rules";

import { callApi, Refused } from "../../../_api/call-api";
import { usePassword } from "../../../_ask/use-password";

type InJar = JarView["ideas"][number];
type Props = {
  assignmentId: string;
  ideas: readonly InJar[];
  therapist: string;
};

const WHY =
  "What you asked to leave out shows only to you, after your password.";
const NOT_REACHED =
  "This did not arrive. Try again when you have a connection.";

/**
 * "Please leave out", of ideas that are the other's. Of what was said before the page shows
 * nothing until the password: it may be in the other's hand.
 */
export function LeaveOut({ assignmentId, ideas, therapist }: Props) {
  const [said, setSaid] = useState<Readonly<Record<string, boolean>>>({});
  const [isRead, setIsRead] = useState(false);
  const [sending, setSending] = useState<string | null>(null);
  const [problem, setProblem] = useState<{ id: string; words: string } | null>(
    null,
  );
  const { perform, busy, failure, dialog } = usePassword(WHY, "Show");

  async function say(ideaId: string, leaveOut: boolean) {
    setSending(ideaId);
    setProblem(null);
    try {
      await callApi("jar.leaveOut", { assignmentId, ideaId, leaveOut });
      setSaid((before) => ({ ...before, [ideaId]: leaveOut }));
    } catch (error) {
      const words = error instanceof Refused ? error.message : NOT_REACHED;
      setProblem({ id: ideaId, words });
    }
    setSending(null);
  }

  async function read() {
    const leftOut = await callApi("jar.listLeftOut", { assignmentId });
    setSaid(Object.fromEntries(leftOut.map((id) => [id, true])));
    setIsRead(true);
  }

  return (
    <section className="mt-9" aria-labelledby="leave-out">
      <h2 id="leave-out" className="title">
        Please leave out
      </h2>
      <p className="soft mt-1">
        The jar then does not draw it, and nobody else sees a difference. Only{" "}
        {therapist} can read this.
      </p>
      {ideas.length === 0 ? (
        <p className="soft mt-4">There is no idea in the jar but your own.</p>
      ) : (
        <ul className="jar-ideas mt-4">
          {ideas.map(({ id, idea }) => {
            const isOut = said[id] === true;
            return (
              <li key={id}>
                <div className="jar-idea">
                  <div className="grow">
                    <p className="words jar-words">{idea.text}</p>
                    <p role="status" className="soft small">
                      {said[id] !== undefined &&
                        (isOut ? "Left out" : "In the jar again")}
                    </p>
                  </div>
                  <Button
                    kind="text"
                    busy={sending === id}
                    busyLabel="Moment"
                    onClick={() => void say(id, !isOut)}
                  >
                    {isOut ? "Put back" : "Leave out"}
                    <span className="vh"> “{idea.text}”</span>
                  </Button>
                </div>
                {problem?.id === id && (
                  <Notice tone="alarm" icon="alert" live>
                    {problem.words}
                  </Notice>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {!isRead && (
        <p className="mt-4">
          <Button
            busy={busy}
            busyLabel="Moment"
            onClick={() => void perform(read)}
          >
            Show what I left out
          </Button>
        </p>
      )}
      {failure && (
        <Notice tone="alarm" icon="alert" live>
          {failure}
        </Notice>
      )}
      {dialog}
    </section>
  );
}
