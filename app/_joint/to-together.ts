import { callApi } from "../(partner)/_api/call-api";
import type { Saved } from "../(partner)/_drafts/draft-queue";
import type { Saver } from "../(partner)/_drafts/sender";

/** One after the other: what arrived before a line breaks is found there as it is. */
export const toTogether = (assignmentId: string): Saver => ({
  async save(changes) {
    const saved: Saved[] = [];
    for (const { question, value = null, base } of changes) {
      const change = { assignmentId, question, value, base };
      const answer = await callApi("homework.saveJointAnswer", change);
      saved.push({ question, ...answer });
    }
    return { saved, needsCrisisCard: false };
  },
});
