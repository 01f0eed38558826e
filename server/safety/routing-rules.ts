/** What was ticked in W27, by the number of its question. */
type Said =
  | "no"
  | "once"
  | "sometimes"
  | "often"
  | "yes"
  | "prefer_not"
  | undefined;

export type SafetyAnswers = {
  q: Readonly<Record<number, Said>>;
  hark: number;
  afraid: number | null;
  joint_ok: string | null;
};

export type SafetyRoute =
  | "IPV_IMMINENT"
  | "IPV_POSITIVE"
  | "NEEDS_TALK"
  | "clear";

const HOW_OFTEN = ["no", "once", "sometimes", "often"];

/**
 * Where the answers of the personal safety check lead (clinical.md, Appendix B). A birth or a
 * separation, 16 and 17, are context: alone they never make it positive.
 */
export function safetyRoute(said: SafetyAnswers): SafetyRoute {
  const { q, hark, afraid, joint_ok } = said;
  const red = (key: number) => q[key] === "yes";
  const atLeast = (key: number, least: number) =>
    HOW_OFTEN.indexOf(q[key] ?? "") >= least;

  const isImminent =
    [10, 11, 14, 15].some(red) ||
    (red(13) && red(17)) ||
    (q[8] === "often" && red(17));
  if (isImminent) return "IPV_IMMINENT";

  const isPositive =
    hark >= 1 ||
    [1, 2, 3, 4, 7, 9].some((key) => atLeast(key, 2)) ||
    [5, 6, 8].some((key) => atLeast(key, 1)) ||
    [12, 13].some(red) ||
    (afraid ?? 0) >= 4 ||
    joint_ok === "not_safe";
  if (isPositive) return "IPV_POSITIVE";

  const unsaid = Object.values(q).filter((each) => each === "prefer_not");
  return unsaid.length >= 2 ? "NEEDS_TALK" : "clear";
}
