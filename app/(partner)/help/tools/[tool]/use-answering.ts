import { useRef, useState } from "react";

import type { Answer } from "@/app/_worksheets/answers";
import type { StepTurn } from "@/app/_worksheets/step-turn";
import type { Tool } from "@/server/safety/tool-rules";
import type { Worksheet } from "@/server/worksheets/definition";
import { stepsOf } from "@/server/worksheets/step-rules";
import { type Problem, submitProblems } from "@/server/worksheets/submit-rules";

import { callApi, Refused } from "../../../_api/call-api";
import { useOneCall } from "../../../_api/use-one-call";
import { problemsFrom } from "../../../homework/[assignmentId]/_write/problem-words";
import { useSteps } from "../../../homework/[assignmentId]/_write/use-steps";

type Answers = Record<string, Answer>;
type Ended = { needsCrisisCard: boolean; wantsSupport: boolean };

/** What is there, as it is sent: nothing that was left open. */
const saidIn = (answers: Answers) =>
  Object.fromEntries(
    Object.entries(answers).flatMap(([key, answer]) =>
      answer === undefined ? [] : [[key, answer]],
    ),
  );

/**
 * One person's way through questions that are kept nowhere: the answers are in this page's memory
 * and leave it only by being sent. Of the steps the browser remembers numbers alone.
 */
export function useAnswering(
  { tool, form }: { tool: Tool; form: Worksheet },
  onEnd: (ended: Ended) => void,
) {
  const [answers, setAnswers] = useState<Answers>({});
  const [marked, setMarked] = useState<readonly Problem[]>([]);
  const [round, setRound] = useState(0);
  const { step: place, goTo, goBack } = useSteps("0");
  const { busy, failure, run } = useOneCall({ stays: true });
  const turn = useRef<StepTurn>(null);
  const [submissionId] = useState(() => crypto.randomUUID());

  const steps = stepsOf(form, answers);
  const at = Math.min(Math.max(Number(place) || 0, 0), steps.length);
  const step = steps[at - 1];
  const open = submitProblems(form, answers);
  const isLast = at === steps.length;

  const isIn = (index: number, { key }: Problem) =>
    steps[index]?.fields.some((field) => field.key === key) ?? false;

  function mark(problems: readonly Problem[]) {
    setMarked(problems);
    setRound((before) => before + 1);
    if (problems.some((problem) => isIn(at - 1, problem))) return;
    const there = steps.findIndex((_, index) =>
      problems.some((problem) => isIn(index, problem)),
    );
    if (there >= 0) goTo(String(there + 1));
  }

  async function send(isWhole: boolean) {
    try {
      const { needsCrisisCard } = await callApi("safety.sendScreen", {
        tool,
        submissionId,
        isWhole,
        answers: saidIn(answers),
      });
      const { resources } = answers;
      const wantsSupport =
        typeof resources === "object" &&
        resources !== null &&
        "show" in resources;
      onEnd({ needsCrisisCard, wantsSupport });
    } catch (error) {
      if (error instanceof Refused) mark(problemsFrom(error.data.fields));
      throw error;
    }
  }

  function next() {
    if (turn.current?.next()) return;
    const here = open.filter((problem) => isIn(at - 1, problem));
    if (here.length > 0) return mark(here);
    if (!isLast) return goTo(String(at + 1));
    if (open.length > 0) return mark(open);
    run(() => send(true));
  }

  function back() {
    if (turn.current?.back()) return;
    goBack(String(Math.max(at - 1, 0)));
  }

  return {
    answers,
    answer: (key: string, value: Answer) =>
      setAnswers((before) => ({ ...before, [key]: value })),
    step,
    at,
    count: steps.length + 1,
    isLast,
    turn,
    round,
    problems: marked.filter(({ key, at: row }) =>
      open.some((one) => one.key === key && one.at === row),
    ),
    busy,
    failure,
    next,
    back: at > 0 ? back : undefined,
    hasSaid: Object.keys(saidIn(answers)).length > 0,
    /** Breaks off, and sends as much as is there. */
    tell: () => run(() => send(false)),
  };
}
