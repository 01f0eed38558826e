import { useEffect, useRef, useState } from "react";

import type { StepTurn } from "@/app/_worksheets/step-turn";
import { nextStep, stepsOf } from "@/server/worksheets/step-rules";
import { type Problem, submitProblems } from "@/server/worksheets/submit-rules";
import { clockAt } from "@/server/worksheets/time-rules";

import type { Part } from "./part";
import { problemsFrom } from "./problem-words";
import { useDraft } from "./use-draft";
import { leaveSteps, useSteps } from "./use-steps";

/** What stands before the first question; no question can be called this. */
const INTRO = "0";

type Sending = "no" | "busy" | "help" | "sent";

const NOT_REACHED =
  "Finishing needs a network. All you wrote is kept. Finish when you have one.";

/** Where one begins: before the first question, or where one stopped. */
function startOf({ worksheet, draft }: Part): string {
  // What stands there already without having been typed is no beginning.
  const typed = draft.filter(({ version }) => version > 0);
  if (typed.length === 0) return INTRO;
  const answers = Object.fromEntries(
    typed.map(({ question, value }) => [question, value]),
  );
  return nextStep(worksheet, answers)?.key ?? INTRO;
}

const isSameProblem = (one: Problem) => (other: Problem) =>
  one.key === other.key && one.at === other.at;

/** One person's way through a worksheet: which step, what is open, and the end of it. */
export function useWriting(part: Part, person: string) {
  const { worksheet } = part;
  const { keeper, draft } = useDraft(part, person);
  const [start] = useState(() => startOf(part));
  const { step: wanted, goTo, goBack } = useSteps(start);
  const [marked, setMarked] = useState<readonly Problem[]>([]);
  const [round, setRound] = useState(0);
  const [sending, setSending] = useState<Sending>("no");
  const [failure, setFailure] = useState<string | null>(null);
  const turn = useRef<StepTurn>(null);
  const shown = useRef(wanted);
  /** A second tap comes before the first one is drawn. */
  const isFinishing = useRef(false);

  const steps = stepsOf(worksheet, draft.answers);
  const keys = [INTRO, ...steps.map(({ key }) => key)];
  const stopped = nextStep(worksheet, draft.answers)?.key ?? INTRO;
  const at = keys.indexOf(keys.includes(wanted) ? wanted : stopped);
  const step = steps[at - 1];
  const now = new Date();
  const open = submitProblems(
    worksheet,
    draft.answers,
    clockAt(now, -now.getTimezoneOffset()),
  );
  const isLast = at === steps.length;

  useEffect(() => {
    if (shown.current === wanted) return;
    shown.current = wanted;
    window.scrollTo(0, 0);
    document.querySelector<HTMLElement>("#main h1")?.focus();
  }, [wanted]);

  useEffect(() => {
    if (sending === "sent") leaveSteps();
  }, [sending]);

  const stepOf = (key: string) =>
    steps.find(({ fields }) => fields.some((field) => field.key === key));

  /** Shows these beside their questions, on the first step that has one. */
  function mark(problems: readonly Problem[]) {
    setMarked(problems);
    setRound((before) => before + 1);
    const isHere = step && problems.some(({ key }) => stepOf(key) === step);
    const [first] = problems;
    const there = first && stepOf(first.key);
    if (!isHere && there) goTo(there.key);
  }

  function choose() {
    const [first] = keeper.read().conflicts;
    const there = first && stepOf(first.question);
    if (there && there !== step) return goTo(there.key);
    document.querySelector<HTMLElement>("[data-versions]")?.focus();
  }

  async function finish() {
    if (isFinishing.current) return;
    if (open.length > 0) return mark(open);
    if (draft.conflicts.length > 0) return choose();
    isFinishing.current = true;
    setSending("busy");
    setFailure(null);
    const end = await keeper.finish();
    isFinishing.current = end.outcome === "finished";
    setSending("no");
    if (end.outcome === "finished") {
      setSending(end.needsCrisisCard ? "help" : "sent");
    }
    if (end.outcome === "unreachable") setFailure(NOT_REACHED);
    if (end.outcome === "refused") {
      setFailure(end.message);
      mark(problemsFrom(end.fields));
    }
    if (end.outcome === "choose") choose();
  }

  function next() {
    if (turn.current?.next()) return;
    keeper.hurry();
    const here = open.filter(({ key }) => step && stepOf(key) === step);
    if (here.length > 0) return mark(here);
    if (isLast) return void finish();
    const following = keys[at + 1];
    if (following) goTo(following);
  }

  /** To what is asked of everybody, else to the last step. */
  function toEnd() {
    keeper.hurry();
    const asked = open
      .map(({ key }) => stepOf(key))
      .find((one) => one && steps.indexOf(one) >= at);
    const there = asked ?? steps.at(-1);
    if (there) goTo(there.key);
  }

  function back() {
    if (turn.current?.back()) return;
    goBack(keys[at - 1] ?? INTRO);
  }

  const refusals = Object.entries(draft.refusals).map(([key, message]) => ({
    key,
    message,
  }));
  const problems: readonly Problem[] = [
    ...marked.filter((problem) => open.some(isSameProblem(problem))),
    ...refusals,
  ];

  return {
    keeper,
    draft,
    step,
    following: steps[at],
    at,
    count: keys.length,
    isLast,
    turn,
    /** What is still to be mended of what was marked, and what the server would not take. */
    problems,
    /** The same, and what is too long already while it is written. */
    problemsHere: [
      ...problems,
      ...open.filter(
        (problem) =>
          problem.isTooLong && !problems.some(isSameProblem(problem)),
      ),
    ],
    round,
    sending,
    failure,
    next,
    toEnd,
    back: at > 0 ? back : undefined,
    choose,
    leave: () => setSending("sent"),
  };
}
