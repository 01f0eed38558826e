import { createHash } from "node:crypto";

import type { GiveFeedbackInput } from "./inputs";

/**
 * The same words of the same sending are one row, other words another one. The page's own id is
 * stored nowhere, so that nobody can try words against a dump.
 */
export function feedbackIdOf(partnerId: string, input: GiveFeedbackInput) {
  const { assignmentId, submissionId, free, words, answers, about } = input;
  const said = answers === undefined ? [free, words] : [free, words, answers];
  if (about !== undefined) said.push(about);
  const bytes = createHash("sha256")
    .update(JSON.stringify([partnerId, assignmentId, submissionId, ...said]))
    .digest()
    .subarray(0, 16);
  // A UUID of version 8, made of what its maker likes.
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes
    .toString("hex")
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
