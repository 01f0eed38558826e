import { createInterface } from "node:readline";

import { assignments, worksheetVersions } from "@/drizzle/schema/homework";
import { reveals } from "@/drizzle/schema/reveals";
import { encodedSession } from "@/server/auth/session-token";
import { switchPlace } from "@/server/auth/switch-place";
import { closeDatabase, inPractice } from "@/server/db";
import { digestOf } from "@/server/worksheets/load-definitions";

import { everyKind } from "./every-kind";
import {
  aCoupleOf,
  aMember,
  aPractice,
  aTherapist,
  type Person,
  type StaffMember,
} from "./factories";
import { pictureTogether } from "./picture-together";
import { aSession } from "./sessions";

/** What the library does not hold: every kind of question for Ana, a picture for both. */
const UNSHIPPED = {
  "every kind": { make: everyKind, seats: ["a"], sharing: "private" },
  "a picture": { make: pictureTogether, seats: ["a", "b"], sharing: "shared" },
} as const;

const isUnshipped = (wanted: string): wanted is keyof typeof UNSHIPPED =>
  wanted in UNSHIPPED;

function giveUnshipped(
  therapist: StaffMember,
  coupleId: string,
  wanted: keyof typeof UNSHIPPED,
) {
  const { make, sharing, ...of } = UNSHIPPED[wanted];
  const seats = [...of.seats];
  return inPractice(therapist.caller, async (tx, { practiceId }) => {
    const worksheetVersionId = crypto.randomUUID();
    const id = crypto.randomUUID();
    const definition = make();
    await tx.insert(worksheetVersions).values({
      practiceId,
      id: worksheetVersionId,
      slug: definition.slug,
      version: 1,
      digest: digestOf(definition),
      definition,
    });
    await tx.insert(assignments).values({
      practiceId,
      id,
      coupleId,
      worksheetVersionId,
      seats,
      sharing,
      assignedBy: therapist.memberId,
    });
    if (sharing === "shared") {
      await tx.insert(reveals).values({
        practiceId,
        assignmentId: id,
        coupleId,
        seats,
        worksheetVersionId,
        mayOpenByItself: false,
        together: true,
        openUnits: [],
      });
    }
    return id;
  });
}

/** The same person's session in a second practice, which her first one does not end. */
async function awayOf({ accountId, email, name }: Person) {
  const away = await aPractice({ name: "Away", demo: true });
  const given = { account: accountId, email, name };
  const { memberId } = await aMember(away, given);
  const session = await aSession(accountId);
  const { token } = await switchPlace(session, { placeId: memberId });
  return encodedSession(accountId, token);
}

async function newCare(wanted: string) {
  const practice = await aPractice({ demo: true });
  const therapist = await aTherapist(practice, { name: "Dana Okafor" });
  const colleague = await aTherapist(practice, { name: "Imani Shah" });
  const { coupleId, a, b } = await aCoupleOf(therapist);
  const assignmentId = isUnshipped(wanted)
    ? await giveUnshipped(therapist, coupleId, wanted)
    : "";

  const cookieOf = ({ accountId, caller }: Person) =>
    encodedSession(accountId, caller.token);
  const [olive, dana, imani, ana, ben] = await Promise.all(
    [practice.owner, therapist, colleague, a, b].map(cookieOf),
  );
  const again = async ({ accountId }: Person) =>
    encodedSession(accountId, (await aSession(accountId)).token);
  const anaAgain = await again(a);
  const danaAgain = await again(therapist);
  const imaniAway = await awayOf(colleague);
  const staff = { olive, dana, danaAgain, imani, imaniAway };
  const cookies = { ...staff, ana, ben, anaAgain };
  return { coupleId, assignmentId, cookies };
}

/** For each line read, a practice of its own for one browser test: prints who is there, and the cookie of each. */
async function main() {
  for await (const wanted of createInterface({ input: process.stdin })) {
    console.log(JSON.stringify(await newCare(wanted)));
  }
  await closeDatabase();
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
