/**
 * What a worksheet for two should do, told once more and without a database: the state after
 * one deed, and what the doer is told. Kept apart from server/ on purpose.
 */

export type Seat = "a" | "b";
export type Device = "a0" | "a1" | "b0" | "b1";
export type Question = "moment" | "tail_therapist_only";
export type Choice = "share" | "in_session" | "private";
export const QUESTIONS: readonly Question[] = ["moment", "tail_therapist_only"];

type Words = Partial<Record<Question, string>>;
/** A text that stands as a draft: `id` tells two of the same words apart. */
type Draft = { text: string; id: string };

type Side = {
  drafts: Partial<Record<Question, Draft>>;
  /** Typed upon an older text, and not yet decided about. */
  rivals: Record<Question, string[]>;
  answers: Words | null;
  choice: Choice | null;
  /** An alert that nobody has dealt with. */
  hasAlert: boolean;
  timesFinished: number;
};

export type State = {
  sides: Record<Seat, Side>;
  /** Per device the id of the newest text it has been shown. */
  seen: Record<Device, Partial<Record<Question, string>>>;
  reveal: "closed" | "open" | "shut";
  isHeld: boolean;
  released: string[];
};

export type Deed =
  | {
      kind: "save";
      device: Device;
      question: Question;
      text: string;
      settles: boolean;
    }
  | { kind: "submit"; device: Device; answers: Words; isFree: boolean }
  | { kind: "choose"; seat: Seat; choice: Choice; isSure: boolean }
  | { kind: "reopen" | "acknowledge"; seat: Seat }
  | { kind: "look"; device: Device }
  | { kind: "hold" | "lift" | "shut" }
  | { kind: "open"; units: string[] };

export const seatOf = (device: Device): Seat =>
  device.startsWith("a") ? "a" : "b";

const side = (): Side => ({
  drafts: {},
  rivals: { moment: [], tail_therapist_only: [] },
  answers: null,
  choice: null,
  hasAlert: false,
  timesFinished: 0,
});

export const beginning = (): State => ({
  sides: { a: side(), b: side() },
  seen: { a0: {}, a1: {}, b0: {}, b1: {} },
  reveal: "closed",
  isHeld: false,
  released: [],
});

/** The state after this deed, and what its doer is told. */
export function after(before: State, deed: Deed): [State, string] {
  const state = structuredClone(before);
  return [state, tell(state, deed)];
}

function tell(state: State, deed: Deed): string {
  switch (deed.kind) {
    case "save":
      return save(state, deed);
    case "submit":
      return submit(state, deed);
    case "choose":
      return choose(state, deed);
    case "reopen":
      return reopen(state, deed.seat);
    case "acknowledge":
      state.sides[deed.seat].hasAlert = false;
      return "done";
    case "look":
      return look(state, deed.device);
    case "hold":
      if (state.reveal === "shut") return "conflict";
      state.isHeld = true;
      return "done";
    case "lift":
      if (state.reveal === "shut" || hasAlert(state)) return "conflict";
      state.isHeld = false;
      return "done";
    case "shut":
      if (state.reveal === "open") return "conflict";
      state.reveal = "shut";
      return "done";
    case "open":
      return open(state, deed.units);
  }
}

const hasAlert = ({ sides: { a, b } }: State) => a.hasAlert || b.hasAlert;

/** A device that is opened anew shows what stands there. */
function look(state: State, device: Device): string {
  const { drafts, answers } = state.sides[seatOf(device)];
  for (const question of QUESTIONS) {
    const draft = drafts[question];
    const isShown = draft && !answers && state.reveal === "closed";
    if (isShown) state.seen[device][question] = draft.id;
  }
  return "done";
}

function save(
  state: State,
  { device, question, text, settles }: Extract<Deed, { kind: "save" }>,
): string {
  const own = state.sides[seatOf(device)];
  if (own.answers) {
    own.rivals[question].push(text);
    return "finished";
  }
  const draft = own.drafts[question];
  if (draft && state.seen[device][question] !== draft.id) {
    own.rivals[question].push(text);
    state.seen[device][question] = draft.id;
    return `rival ${draft.text}`;
  }
  if (settles) own.rivals[question] = [];
  own.drafts[question] = { text, id: text };
  state.seen[device][question] = text;
  return "saved";
}

function submit(
  state: State,
  { device, answers, isFree }: Extract<Deed, { kind: "submit" }>,
): string {
  const own = state.sides[seatOf(device)];
  if (own.answers || state.reveal !== "closed") return "conflict";
  const unseen = QUESTIONS.flatMap((question) => {
    const draft = own.drafts[question];
    const isNews =
      draft &&
      state.seen[device][question] !== draft.id &&
      draft.text !== answers[question];
    return isNews ? [{ question, ...draft }] : [];
  });
  if (unseen.length > 0) {
    for (const { question, id } of unseen) state.seen[device][question] = id;
    return `newer ${unseen.map(({ text }) => text).join(" ")}`;
  }
  own.answers = answers;
  own.drafts = {};
  own.timesFinished += 1;
  if (!isFree) {
    own.hasAlert = true;
    state.isHeld = true;
  }
  return "submitted";
}

function choose(
  state: State,
  { seat, choice, isSure }: Extract<Deed, { kind: "choose" }>,
): string {
  const own = state.sides[seat];
  if (!own.answers) return "not found";
  if (state.reveal !== "closed") return "conflict";
  if (choice !== "private" && own.choice !== null && !isSure) return "password";
  own.choice = choice;
  return "done";
}

function reopen(state: State, seat: Seat): string {
  const own = state.sides[seat];
  if (!own.answers) return "done";
  if (state.reveal !== "closed") return "conflict";
  for (const question of QUESTIONS) {
    const text = own.answers[question];
    if (text !== undefined)
      own.drafts[question] = {
        text,
        id: `${text}, again ${own.timesFinished}`,
      };
  }
  own.answers = null;
  own.choice = null;
  return "done";
}

function open(state: State, units: string[]): string {
  const { a, b } = state.sides;
  const agrees = ({ answers, choice }: Side) =>
    answers && (choice === "share" || choice === "in_session");
  if (state.reveal === "shut" || state.isHeld || hasAlert(state))
    return "conflict";
  if (!agrees(a) || !agrees(b)) return "conflict";
  state.released = [...new Set([...state.released, ...units])].toSorted();
  state.reveal = "open";
  return "done";
}

/** What each may read of it in the end. */
export function readable(state: State) {
  const isOpen = state.reveal === "open";
  const shared = (seat: Seat) =>
    isOpen && state.released.includes("moment")
      ? (state.sides[seat].answers?.moment ?? null)
      : null;
  const own = (seat: Seat) => {
    const { drafts, rivals, answers, choice } = state.sides[seat];
    const isWriting = state.reveal === "closed" && !answers;
    const wordsOf = (question: Question) =>
      isWriting ? (drafts[question]?.text ?? null) : null;
    return {
      isWriting,
      moment: wordsOf("moment"),
      tail: wordsOf("tail_therapist_only"),
      rivals: QUESTIONS.flatMap((question) => rivals[question]).toSorted(),
      answers,
      hasChosen: state.reveal === "closed" && choice !== null,
      opened: isOpen ? { a: shared("a"), b: shared("b") } : null,
    };
  };
  const seenByTherapist = (seat: Seat) => {
    const { answers, choice } = state.sides[seat];
    return {
      moment: answers?.moment ?? null,
      tail: answers?.tail_therapist_only ?? null,
      choice,
    };
  };
  return {
    a: own("a"),
    b: own("b"),
    therapist: {
      a: seenByTherapist("a"),
      b: seenByTherapist("b"),
      reveal: state.reveal,
      isHeld: state.reveal === "closed" && (state.isHeld || hasAlert(state)),
    },
  };
}

export type Readable = ReturnType<typeof readable>;

/** Every order in which these could have happened. */
export function orders<T>(things: readonly T[]): T[][] {
  if (things.length < 2) return [[...things]];
  return things.flatMap((first, at) =>
    orders(things.filter((_, other) => other !== at)).map((rest) => [
      first,
      ...rest,
    ]),
  );
}
