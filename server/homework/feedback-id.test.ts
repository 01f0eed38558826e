import { expect, test } from "vitest";
import { z } from "zod";

import { feedbackIdOf } from "./feedback-id";

const said = {
  assignmentId: "0191b2a0-0000-7000-8000-000000000001",
  submissionId: "8d2b1c1e-3c3a-4d55-9f0e-111111111111",
  free: null,
  words: "A",
};

test("the same words of the same sending have the same id, which is a UUID", () => {
  const id = feedbackIdOf("ana", said);

  expect(feedbackIdOf("ana", { ...said })).toBe(id);
  expect(z.uuid().safeParse(id).success).toBe(true);
});

test.each([
  { words: "A\n\nAnd more" },
  { free: "no" as const },
  { submissionId: "8d2b1c1e-3c3a-4d55-9f0e-222222222222" },
  { assignmentId: "0191b2a0-0000-7000-8000-000000000002" },
])("%j has another", (other) => {
  expect(feedbackIdOf("ana", { ...said, ...other })).not.toBe(
    feedbackIdOf("ana", said),
  );
});

test("and so has somebody else's", () => {
  expect(feedbackIdOf("ben", said)).not.toBe(feedbackIdOf("ana", said));
});
