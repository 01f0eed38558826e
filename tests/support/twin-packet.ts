import { Conflict } from "@/server/errors";
import { saveDraft } from "@/server/homework/save-draft";
import { getOwnPacket } from "@/server/intake/get-own-packet";
import { remindOfPacket } from "@/server/intake/remind-of-packet";

import { submit } from "./answers";
import { formAnswers } from "./measure-answers";
import { sendsPacket } from "./packets";
import type { Twin } from "./twins";
import type { Caller } from "./world-people";

type Couple = {
  coupleId: string;
  a: { caller: Caller };
  b: { caller: Caller };
};

/** Both are sent the same, each apart; where each finds the questionnaire and the measure. */
export async function twinPacket(therapist: Caller, couple: Couple) {
  await sendsPacket(therapist, couple.coupleId, { measures: ["gad-7"] });
  const of = async ({ caller }: { caller: Caller }) => {
    const { parts } = await getOwnPacket(caller);
    const idOf = (kind: string) =>
      parts.find((part) => part.kind === kind)?.assignmentId ?? "";
    return { intake: idOf("worksheet"), measure: idOf("measure") };
  };
  const [ana, ben] = [await of(couple.a), await of(couple.b)];
  return {
    anasIntake: ana.intake,
    bensIntake: ben.intake,
    anasFirst: ana.measure,
    bensFirst: ben.measure,
  };
}

type Deed = (twin: Twin) => Promise<unknown>;

const begins: Deed = ({ ana, assignments: { anasIntake } }) =>
  saveDraft(ana, {
    assignmentId: anasIntake,
    changes: [
      { question: "legal_name", value: "Ana Reyes", base: 0, settles: false },
    ],
  });

/** No mail is safe for her, and others open her phone. */
const saysNo: Deed = ({ ana, assignments: { anasIntake } }) =>
  saveDraft(ana, {
    assignmentId: anasIntake,
    changes: [
      {
        question: "safe_contact",
        value: { email: 3 },
        base: 0,
        settles: false,
      },
      { question: "shared_device", value: "yes", base: 0, settles: false },
    ],
  });

/** A reminder of it that goes to Ana alone, where one may go. */
const isReminded: Deed = ({ therapist, couple }) =>
  remindOfPacket(therapist, { coupleId: couple.coupleId, seat: "a" }).catch(
    (error: unknown) => {
      if (!(error instanceof Conflict)) throw error;
    },
  );

/** How far Ana may be with what both were sent to begin with. */
export const packetDeeds: readonly [string, Deed][] = [
  ["she has begun what she was sent", begins],
  ["she has said that no mail is safe", saysNo],
  ["she was reminded of what she was sent", isReminded],
  [
    "she has finished a part of it and begun another",
    async (twin) => {
      await begins(twin);
      const { ana, assignments } = twin;
      await submit(ana, assignments.anasFirst, formAnswers("gad-7", 1));
    },
  ],
];
