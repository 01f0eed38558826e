import { callApi } from "../_api/call-api";
import type { Sender } from "./sender";

export const toServer = (assignmentId: string): Sender => ({
  save: (changes) => callApi("homework.saveDraft", { assignmentId, changes }),
  submit: (draft) =>
    callApi("homework.submit", {
      assignmentId,
      ...draft,
      ahead: -new Date().getTimezoneOffset(),
    }),
});
