import type { Store } from "./device-shelf";

/** Of what lies on this device of one worksheet, only what both write together. */
export const keptTogether = (
  store: Store,
  isTogether: (question: string) => boolean,
): Store => ({
  all: async (assignmentId) =>
    (await store.all(assignmentId)).filter(({ question }) =>
      isTogether(question),
    ),
  put: (assignmentId, kept) => store.put(assignmentId, kept),
  drop: (assignmentId, question) => store.drop(assignmentId, question),
  sendingId: (assignmentId) => store.sendingId(assignmentId),
  forget: (assignmentId) => store.forget(assignmentId),
});
