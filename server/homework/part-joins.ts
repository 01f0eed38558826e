import { and, eq } from "drizzle-orm";

import {
  assignments,
  responseAnswers,
  responses,
  worksheetVersions,
} from "@/drizzle/schema/homework";
import { revealChoices } from "@/drizzle/schema/reveals";

/** All answers of a finished part. */
export const answersAreOfPart = and(
  eq(responseAnswers.practiceId, responses.practiceId),
  eq(responseAnswers.assignmentId, responses.assignmentId),
  eq(responseAnswers.partnerId, responses.partnerId),
);

/** What its author chose. */
export const choiceIsOfPart = and(
  eq(revealChoices.practiceId, responses.practiceId),
  eq(revealChoices.assignmentId, responses.assignmentId),
  eq(revealChoices.partnerId, responses.partnerId),
);

/** A part and what was given. */
export const partIsOfAssignment = and(
  eq(responses.practiceId, assignments.practiceId),
  eq(responses.assignmentId, assignments.id),
);

/** The edition in which it was given. */
export const editionIsOfAssignment = and(
  eq(worksheetVersions.practiceId, assignments.practiceId),
  eq(worksheetVersions.id, assignments.worksheetVersionId),
);
