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

/** A typed signature is the signer's own name; spaces and capitals do not matter. */
export function isSignedBy(name: string, signature: string): boolean {
  const plain = (text: string) =>
    text.trim().replace(/\s+/g, " ").toLowerCase();
  return plain(name) === plain(signature);
}
