import { and, desc, eq, isNull, sql } from "drizzle-orm";

import {
  assignments,
  responseAnswers,
  responses,
  worksheetVersions,
} from "@/drizzle/schema/homework";

import type { Actor } from "../auth/actor";
import type { Tx } from "../db";
import {
  answersAreOfPart,
  editionIsOfAssignment,
  partIsOfAssignment,
} from "../homework/part-joins";
import type { Keyring } from "../keys/keyring";
import { answersPlace } from "../keys/places";
import { type Answers, answerTo } from "../worksheets/condition-rules";
import { keptDefinition } from "../worksheets/parse-definition";
import { therapistRows } from "../worksheets/therapist-rules";
import { contactWarning } from "./contact-rules";

type Seat = "a" | "b";

/** What the intake, shipped or a practice's own, asks about reaching somebody. */
const ASKED = [
  "phone",
  "safe_contact",
  "safe_hours",
  "shared_device",
  "address",
  "home_state",
  "emergency_name",
  "emergency_relation",
  "emergency_phone",
  "emergency_may_say",
  "emergency_is_partner",
  "emergency_second",
];

/** The last intake of one person that asks whom to call in an emergency, still sealed. */
export async function intakeOf(
  tx: Tx,
  { practiceId }: Pick<Actor, "practiceId">,
  partnerId: string,
) {
  const [row] = await tx
    .select({
      assignmentId: responses.assignmentId,
      submittedAt: responses.submittedAt,
      definition: worksheetVersions.definition,
      answers: responseAnswers.answers,
    })
    .from(responses)
    .innerJoin(responseAnswers, answersAreOfPart)
    .innerJoin(assignments, partIsOfAssignment)
    .innerJoin(worksheetVersions, editionIsOfAssignment)
    .where(
      and(
        eq(responses.practiceId, practiceId),
        eq(responses.partnerId, partnerId),
        isNull(assignments.takenBackAt),
        sql`jsonb_path_exists(${worksheetVersions.definition}, '$.parts[*].fields[*] ? (@.key == "emergency_name")')`,
      ),
    )
    .orderBy(desc(responses.submittedAt))
    .limit(1);
  return row ?? null;
}

type Intake = NonNullable<Awaited<ReturnType<typeof intakeOf>>>;

type Of = {
  practiceId: string;
  partnerId: string;
  seat: Seat;
  names: Record<Seat, { name: string }>;
  mayBeViolent: boolean;
};

const textOf = (answers: Answers, key: string): string => {
  const said = answerTo(answers, key);
  return typeof said === "string" ? said : "";
};

/** How this person may be reached and whom to call, with what is to be thought of before that. */
export function reachedBy(keys: Keyring, intake: Intake | null, of: Of) {
  const form = intake && keptDefinition(intake.definition);
  if (!intake || !form) return null;
  const { practiceId, partnerId, seat, names, mayBeViolent } = of;
  const { assignmentId, submittedAt } = intake;
  const place = answersPlace({ practiceId, assignmentId, partnerId });
  const answers: Answers = JSON.parse(keys.open(intake.answers, place));
  const sides = {
    a: seat === "a" ? answers : null,
    b: seat === "b" ? answers : null,
  };
  const text = (key: string) => textOf(answers, key);
  return {
    submittedAt,
    rows: therapistRows(form, sides, names).filter(
      (row) => row.kind === "answer" && ASKED.includes(row.key),
    ),
    warning: contactWarning(
      {
        isTicked: text("emergency_is_partner") === "yes",
        contact: text("emergency_name"),
        other: names[seat === "a" ? "b" : "a"].name,
      },
      { mayBeViolent },
    ),
  };
}
