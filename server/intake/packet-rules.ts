export type PartKind = "paper" | "worksheet" | "measure";

export type PartState = "not_opened" | "begun" | "done";

/** What a packet holds unless somebody unticks it. */
export const USUAL_MEASURES: readonly string[] = [
  "csi-16",
  "phq-9",
  "gad-7",
  "pc-ptsd-5",
  "sdqs",
  "audit-c",
];

export const INDIVIDUAL_INTAKE = "individual-intake";

export const USUAL_WORKSHEETS: readonly string[] = [
  INDIVIDUAL_INTAKE,
  "joint-intake",
];

type Dated = { begunAt: Date | null; doneAt: Date | null };

export function stateOf({ begunAt, doneAt }: Dated): PartState {
  if (doneAt) return "done";
  return begunAt ? "begun" : "not_opened";
}

type Named = { kind: PartKind; slug: string };

/** What is not there yet of what is wanted: the same is never given twice. */
export const notYet = <P extends Named>(
  wanted: readonly P[],
  there: readonly Named[],
): P[] =>
  wanted.filter(
    (one, at) =>
      !there.some(({ kind, slug }) => kind === one.kind && slug === one.slug) &&
      wanted.findIndex(
        ({ kind, slug }) => kind === one.kind && slug === one.slug,
      ) === at,
  );

const PLACES = ["paper", "private", "measure", "reveal"] as const;

/** Papers first, then what is one's own, then the questionnaires, and last what both will see. */
export const placeOf = (
  part: { kind: PartKind; sharing?: string },
  at: number,
): number => {
  const place =
    part.kind === "worksheet"
      ? part.sharing === "reveal"
        ? "reveal"
        : "private"
      : part.kind;
  return (PLACES.indexOf(place) + 1) * 100 + at;
};

const WORDS_A_MINUTE = 220;

/** How long a text takes to be read and signed. */
export const minutesToRead = (text: string): number =>
  Math.max(1, Math.round(text.split(/\s+/).length / WORDS_A_MINUTE));

type Left = { state: PartState; minutesLeft: number };

/** Minutes that are left of all of them. */
export const allMinutes = (parts: readonly Left[]): number =>
  parts
    .filter(({ state }) => state !== "done")
    .reduce((sum, { minutesLeft }) => sum + minutesLeft, 0);

/** What was begun is finished first; otherwise they come in their order. */
export const nextPart = <P extends { state: PartState }>(
  parts: readonly P[],
): P | null =>
  parts.find(({ state }) => state === "begun") ??
  parts.find(({ state }) => state === "not_opened") ??
  null;
