import type { SECRETS_POLICIES } from "../couples/rules";

export type SecretsPolicy = (typeof SECRETS_POLICIES)[number]["value"];

export const STATES = [
  "new",
  "discussed",
  "to_share",
  "shared",
  "stays_private",
  "off",
] as const;
export type DisclosureState = (typeof STATES)[number];

/** What an answer puts on the list by itself (clinical.md §1.4). Safety and health never do. */
const BY_RULE = ["SECRET", "LEAVING"] as const;
export type RuleCode = (typeof BY_RULE)[number];

export const rulesIn = (raised: readonly { code: string }[]): RuleCode[] =>
  BY_RULE.filter((rule) => raised.some(({ code }) => code === rule));

export type Step = {
  number: number;
  state: DisclosureState;
  dueOn: string | null;
  at: Date;
};

export type Standing = {
  state: DisclosureState;
  dueOn: string | null;
  /** How many steps there are: whoever goes on says which they saw last. */
  number: number;
  /** Set by the opening of the very answer, and not by a clinician. */
  isByRelease: boolean;
};

/**
 * Where it stands: at its last step, or shared where the answer itself was opened for both after that,
 * which its author had agreed to.
 */
export function standingOf(
  last: Step | null,
  releasedAt: Date | null,
): Standing {
  const number = last?.number ?? 0;
  if (releasedAt && (last === null || last.at < releasedAt)) {
    return { state: "shared", dueOn: null, number, isByRelease: true };
  }
  return {
    state: last?.state ?? "new",
    dueOn: last?.dueOn ?? null,
    number,
    isByRelease: false,
  };
}

/** What a clinician still has to do something about. */
export const isOpen = ({ state }: Pick<Standing, "state">): boolean =>
  state === "new" || state === "discussed" || state === "to_share";

type Due = Pick<Standing, "state" | "dueOn">;

/** Its day has come or has passed. */
export const isDue = ({ state, dueOn }: Due, today: string): boolean =>
  state === "to_share" && dueOn !== null && dueOn <= today;

/**
 * What has to come before anything said alone is shared by the other way than its author's own mouth: their
 * clear word, or a talk with them; nothing more where "no secrets" was agreed (clinical.md, Appendix A.3).
 */
export function comesFirst(
  policy: SecretsPolicy,
  isAlwaysKept: boolean,
): "permission" | "talk" | null {
  if (isAlwaysKept || policy === "confidential_individual") return "permission";
  return policy === "limited" ? "talk" : null;
}

const STRICTNESS: readonly SecretsPolicy[] = [
  "no_secrets",
  "limited",
  "confidential_individual",
];

/** What was said under a stricter promise stays under it, whatever was agreed since. */
export const promisedFor = (
  then: SecretsPolicy,
  now: SecretsPolicy,
): SecretsPolicy =>
  STRICTNESS.indexOf(then) >= STRICTNESS.indexOf(now) ? then : now;

type Wish = {
  state: DisclosureState;
  dueOn: string | null;
  note: string | null;
  isAgreed: boolean;
};

const ASKED_FIRST = {
  permission: "Tick this once they clearly agreed to it.",
  talk: "Tick this once you have spoken with them about it.",
};

/** What is missing for this step, by the field it is missing in. */
export function stepProblems(
  { state, dueOn, note, isAgreed }: Wish,
  { today, first }: { today: string; first: ReturnType<typeof comesFirst> },
): Record<string, string[]> {
  if (state === "stays_private" && note === null) {
    return { note: ["Say in a sentence why it stays private."] };
  }
  if (state !== "to_share") return {};
  const problems: Record<string, string[]> = {};
  if (dueOn === null) problems.dueOn = ["Choose the day by which it is said."];
  if (dueOn !== null && dueOn < today) {
    problems.dueOn = ["Choose today or a later day."];
  }
  if (first && !isAgreed) problems.isAgreed = [ASKED_FIRST[first]];
  return problems;
}

/** Where it stood before its last step; before the first one it was new. */
export function before<S extends Pick<Step, "state" | "dueOn">>(
  steps: readonly S[],
): S | { state: "new"; dueOn: null; note: null } {
  return steps.at(-2) ?? { state: "new", dueOn: null, note: null };
}

type Listed = { standing: Standing; keptAt: Date };

const RANK: Record<DisclosureState, number> = {
  to_share: 1,
  new: 2,
  discussed: 3,
  shared: 4,
  stays_private: 4,
  off: 4,
};

/** What is due first, then what waits longest. */
export const byUrgency =
  (today: string) =>
  (one: Listed, other: Listed): number => {
    const rank = ({ standing }: Listed) =>
      isDue(standing, today) ? 0 : RANK[standing.state];
    return (
      rank(one) - rank(other) ||
      (one.standing.dueOn ?? "").localeCompare(other.standing.dueOn ?? "") ||
      one.keptAt.getTime() - other.keptAt.getTime()
    );
  };
