import { SEVERITIES, type Severity } from "../worksheets/alert-definition";

/** After an answer about not wanting to live, and only then, the page itself offers help at once. */
export const needsCrisisCard = (raised: readonly { code: string }[]): boolean =>
  raised.some(({ code }) => code.startsWith("SI_"));

type Raised = { code: string; severity: Severity };

/** What is new, or graver than before, while a form is still being filled in. */
export const newlyRaised = <R extends Raised>(
  before: readonly Raised[],
  now: readonly R[],
): R[] =>
  now.filter(({ code, severity }) =>
    before.every(
      (one) =>
        one.code !== code ||
        SEVERITIES.indexOf(one.severity) < SEVERITIES.indexOf(severity),
    ),
  );

/** Of several answers that raise the same, the gravest. */
export const gravest = <R extends Raised>(raised: readonly R[]): R[] =>
  raised.filter((one, at) =>
    raised.every((other, place) => {
      if (other.code !== one.code || place === at) return true;
      const [mine, theirs] = [one, other].map(({ severity }) =>
        SEVERITIES.indexOf(severity),
      );
      return mine === theirs ? at < place : Number(mine) > Number(theirs);
    }),
  );

/**
 * Separation is a time of danger: thoughts of leaving are graver where a sign of violence was said in the
 * same answer (clinical.md §1.4). One that stands already is not the writer's to read: `severityNow`.
 */
export const weighed = <R extends Raised>(raised: readonly R[]): R[] =>
  raised.map((one) =>
    one.code === "LEAVING" &&
    one.severity === "medium" &&
    raised.some(isOfViolence)
      ? { ...one, severity: "high" }
      : one,
  );

/** As grave, and milder. */
export const upTo = (severity: Severity): readonly Severity[] =>
  SEVERITIES.slice(0, SEVERITIES.indexOf(severity) + 1);

/** A typed signature is the signer's own name; spaces and capitals do not matter. */
export function isSignedBy(name: string, signature: string): boolean {
  const plain = (text: string) =>
    text.trim().replace(/\s+/g, " ").toLowerCase();
  return plain(name) === plain(signature);
}

/** `assignmentId` is null where it was said under seal. */
type Review = { code: string; assignmentId: string | null };

/** What stands in the place of a worksheet's title, and tells nobody what was asked. */
export const SAID_APART = "a personal tool";

/** Signs of violence hold all of a couple's reveals. */
export const isOfViolence = ({ code }: { code: string }): boolean =>
  code.startsWith("IPV_");

/** Whether one of these open reviews keeps this closed: a sign of violence, or pressure to share the one it was said about. */
export const reviewHolds = (
  open: readonly Review[],
  assignmentId: string,
): boolean =>
  open.some(
    (review) =>
      isOfViolence(review) ||
      (review.code === "SHARE_PRESSURE" &&
        review.assignmentId === assignmentId),
  );

export type HeldFor = "review" | "safety" | "therapist" | null;

type Held = { isHeld: boolean; isHeldForSafety: boolean } | null | undefined;

/** Why a reveal is kept closed, for the care team alone. */
export function heldForOf(reveal: Held, hasReview: boolean): HeldFor {
  if (!reveal) return null;
  if (hasReview) return "review";
  if (reveal.isHeldForSafety) return "safety";
  return reveal.isHeld ? "therapist" : null;
}
