import { randomUUID } from "node:crypto";
import type { Sealed } from "@/drizzle/schema/columns";
import { DomainError, NeedsPassword, NotFound } from "@/server/errors";
import { chooseSharing } from "@/server/homework/choose-sharing";
import { getAssignment } from "@/server/homework/get-assignment";
import { getOpened } from "@/server/homework/get-opened";
import { getOwnAnswers } from "@/server/homework/get-own-answers";
import { getTwoSides } from "@/server/homework/get-two-sides";
import { holdReveal } from "@/server/homework/hold-reveal";
import { reopenResponse } from "@/server/homework/reopen-response";
import { saveDraft } from "@/server/homework/save-draft";
import { shutReveal } from "@/server/homework/shut-reveal";
import { submitResponse } from "@/server/homework/submit-response";
import { keyring } from "@/server/keys/keyring";
import { draftVersionPlace } from "@/server/keys/places";
import { acknowledgeAlert } from "@/server/safety/acknowledge-alert";
import { admin } from "./admin";
import { areYouThere } from "./answers";
import {
  type Deed,
  type Device,
  QUESTIONS,
  type Question,
  type Readable,
  type Seat,
  seatOf,
} from "./history-model";
import { openSeen } from "./open-seen";
import { everyKey } from "./sealed-values";
import { confirmedBeside } from "./sessions";
import type { Caller } from "./world-people";

export type Hands = {
  assignmentId: string;
  therapist: Caller;
  partners: Record<Seat, { partnerId: string; caller: Caller; sure: Caller }>;
};

type Seen = Partial<Record<Question, number>>;
/** The version of each text that a device was last told of. */
export type Devices = Record<Device, Seen>;
export const noDevices = (): Devices => ({ a0: {}, a1: {}, b0: {}, b1: {} });

/** Questions that these histories do not write about. */
const OTHERS = { items: 1_000_000, more_of: 1_000_000, tail_free: 1_000_000 };

const isQuestion = (name: string): name is Question =>
  QUESTIONS.some((one) => one === name);

/** Does it for real, and says what the doer was told in the words of the model. */
export async function done(
  { assignmentId, therapist, partners }: Hands,
  devices: Devices,
  deed: Deed,
): Promise<string> {
  try {
    switch (deed.kind) {
      case "save": {
        const { device, question, text: value, settles } = deed;
        const { saved } = await saveDraft(partners[seatOf(device)].caller, {
          assignmentId,
          changes: [
            { question, value, base: devices[device][question] ?? 0, settles },
          ],
        });
        const [told] = saved;
        if (!told) return "nothing";
        if (told.outcome === "finished") return "finished";
        devices[device][question] = told.version;
        return told.outcome === "rival" ? `rival ${told.value}` : "saved";
      }
      case "submit": {
        const { device, answers, isFree } = deed;
        const told = await submitResponse(partners[seatOf(device)].caller, {
          assignmentId,
          submissionId: randomUUID(),
          answers: {
            ...areYouThere({ free: isFree ? "yes" : "no" }),
            ...answers,
          },
          seen: { ...OTHERS, ...devices[device] },
        });
        if (told.outcome === "submitted") return "submitted";
        const news = told.questions.toSorted((x, y) =>
          x.question < y.question ? -1 : 1,
        );
        for (const { question, version } of news) {
          if (isQuestion(question)) devices[device][question] = version;
        }
        return `newer ${news.map(({ value }) => value).join(" ")}`;
      }
      case "choose": {
        const { caller, sure } = partners[deed.seat];
        await chooseSharing(deed.isSure ? sure : caller, {
          assignmentId,
          choice: deed.choice,
        });
        return "done";
      }
      case "reopen":
        await reopenResponse(partners[deed.seat].sure, { assignmentId });
        return "done";
      case "acknowledge":
        await acknowledge(
          therapist,
          assignmentId,
          partners[deed.seat].partnerId,
        );
        return "done";
      case "look": {
        const part = await getAssignment(partners[seatOf(deed.device)].caller, {
          assignmentId,
        });
        for (const { question, version } of part.draft) {
          if (isQuestion(question)) devices[deed.device][question] = version;
        }
        return "done";
      }
      case "hold":
      case "lift":
        await holdReveal(therapist, {
          assignmentId,
          held: deed.kind === "hold",
        });
        return "done";
      case "shut":
        await shutReveal(therapist, { assignmentId });
        return "done";
      case "open":
        await openSeen(therapist, { assignmentId, units: deed.units });
        return "done";
    }
  } catch (error) {
    if (error instanceof NeedsPassword) return "password";
    if (error instanceof NotFound) return "not found";
    if (error instanceof DomainError) return error.code.toLowerCase();
    throw error;
  }
}

/** Deals with what this partner's answers raised, if anything. */
async function acknowledge(
  therapist: Caller,
  assignmentId: string,
  partnerId: string,
) {
  const open = await admin<{ id: string }[]>`
    select id from alerts where assignment_id = ${assignmentId} and partner_id = ${partnerId} and acknowledged_at is null`;
  for (const { id: alertId } of open) {
    await acknowledgeAlert(await confirmedBeside(therapist), {
      alertId,
      disposition: "discussed",
      reason: "We spoke.",
      signature: "Dana Okafor",
    });
  }
}

const orNull = <T>(reading: Promise<T>): Promise<T | null> =>
  reading.catch((error) => {
    if (error instanceof NotFound) return null;
    throw error;
  });

type Kept = {
  practiceId: string;
  partnerId: string;
  id: string;
  value: Sealed;
};

/** The texts that wait for a decision, looked at behind the product's back. */
async function rivalsIn(assignmentId: string, partnerId: string) {
  const rows = await admin<Kept[]>`
    select practice_id as "practiceId", partner_id as "partnerId", id, value from draft_versions
    where assignment_id = ${assignmentId} and partner_id = ${partnerId} and rival`;
  const keys = await keyring(await everyKey());
  return rows
    .map((row): string =>
      JSON.parse(keys.open(row.value, draftVersionPlace(row))),
    )
    .toSorted();
}

type View = Awaited<ReturnType<typeof getOpened>>["blocks"];
const momentIn = (blocks: View, seat: Seat) =>
  blocks
    .flatMap((block) => (block.kind === "texts" ? block.entries : []))
    .find(({ person }) => person.seat === seat)?.text ?? null;

/** What each can really read at the end. */
export async function read({
  assignmentId,
  therapist,
  partners,
}: Hands): Promise<Readable> {
  const id = { assignmentId };
  const own = async (seat: Seat) => {
    const { caller, sure } = partners[seat];
    const [part, opened, kept, rivals] = await Promise.all([
      getAssignment(caller, id),
      orNull(getOpened(caller, id)),
      orNull(getOwnAnswers(sure, id)),
      rivalsIn(assignmentId, partners[seat].partnerId),
    ]);
    const draftOf = (name: Question) => {
      const draft = part.draft.find(({ question }) => question === name);
      return draft ? String(draft.value) : null;
    };
    const answers = kept?.isFinished
      ? Object.fromEntries(
          QUESTIONS.flatMap((name) =>
            name in kept.answers ? [[name, kept.answers[name]]] : [],
          ),
        )
      : null;
    return {
      isWriting: part.state === "to_do",
      moment: draftOf("moment"),
      tail: draftOf("tail_therapist_only"),
      rivals,
      answers,
      hasChosen: part.state === "done",
      opened: opened && {
        a: momentIn(opened.blocks, "a"),
        b: momentIn(opened.blocks, "b"),
      },
    };
  };
  const [a, b, sides] = await Promise.all([
    own("a"),
    own("b"),
    getTwoSides(therapist, id),
  ]);
  const rowText = (key: string, seat: Seat) => {
    const cell = sides.rows.flatMap((row) =>
      row.kind === "answer" && row.key === key ? [row[seat]] : [],
    )[0];
    return cell?.state === "text" ? cell.text : null;
  };
  const seenByTherapist = (seat: Seat) => ({
    moment: rowText("moment", seat),
    tail: rowText("tail_therapist_only", seat),
    choice: sides.sides[seat].choice,
  });
  const { reveal } = sides;
  return {
    a,
    b,
    therapist: {
      a: seenByTherapist("a"),
      b: seenByTherapist("b"),
      reveal: reveal?.state ?? "closed",
      isHeld:
        reveal?.state === "closed" &&
        (reveal.isHeldByTherapist || reveal.isHeldForSafety),
    },
  };
}
