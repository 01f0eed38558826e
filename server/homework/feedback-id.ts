import { hashedId } from "../hashed-id";
import type { GiveFeedbackInput } from "./inputs";

/**
 * The same words of the same sending are one row, other words another one. The page's own id is
 * stored nowhere, so that nobody can try words against a dump.
 */
export function feedbackIdOf(partnerId: string, input: GiveFeedbackInput) {
  const { assignmentId, submissionId, free, words, answers, about } = input;
  const said = answers === undefined ? [free, words] : [free, words, answers];
  if (about !== undefined) said.push(about);
  return hashedId([partnerId, assignmentId, submissionId, ...said]);
}
