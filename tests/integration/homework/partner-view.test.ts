import { describe, expect, test } from "vitest";

import type { Caller } from "@/server/auth/actor";
import { listComments } from "@/server/comments/list-comments";
import { takeBackComment } from "@/server/comments/take-back-comment";
import { writeComment } from "@/server/comments/write-comment";
import { assignWorksheet } from "@/server/homework/assign-worksheet";
import { chooseSharing } from "@/server/homework/choose-sharing";
import { getAssignment } from "@/server/homework/get-assignment";
import { getOpened } from "@/server/homework/get-opened";
import { getPartnerView } from "@/server/homework/get-partner-view";
import { holdReveal } from "@/server/homework/hold-reveal";
import { saveDraft } from "@/server/homework/save-draft";
import { shutReveal } from "@/server/homework/shut-reveal";
import { takeBackAssignment } from "@/server/homework/take-back-assignment";
import { admin } from "@/tests/support/admin";
import { areYouThere, submit } from "@/tests/support/answers";
import { everything } from "@/tests/support/everything";
import { aTherapist } from "@/tests/support/factories";
import { aCare, anAssignedReveal } from "@/tests/support/homework";
import { anOpenedTogether } from "@/tests/support/joint";
import { openSeen } from "@/tests/support/open-seen";
import { rawSpot } from "@/tests/support/raw-spot-answers";

type Care = Awaited<ReturnType<typeof anAssignedReveal>>;

const viewed = (care: Care, seat: "a" | "b" = "a") =>
  getPartnerView(care.therapist, { assignmentId: care.assignmentId, seat });

/** What the partner's own page is drawn from, as far as the view claims to show it. */
async function own({ ana, assignmentId }: Care) {
  const part = await getAssignment(ana, { assignmentId });
  const { state, sharing, note, names, therapist, worksheet } = part;
  const { mayBeShown, secretsPolicy } = part;
  return {
    ...{ state, sharing, note, names, therapist, worksheet },
    ...{ mayBeShown, secretsPolicy },
    preview: state === "choosing" ? part.preview : [],
  };
}

const finish = ({ ana, assignmentId }: Care) =>
  submit(ana, assignmentId, areYouThere({ forTherapist: "For Dana alone" }));

async function bothShare(care: Care) {
  for (const who of [care.ana, care.ben]) {
    await submit(who, care.assignmentId, areYouThere());
    await chooseSharing(who, { ...care, choice: "share" });
  }
}

describe("what Dana sees as Ana is what Ana's own page is drawn from", () => {
  test.each<[string, (care: Care) => Promise<unknown>]>([
    ["before a word is written", async () => null],
    ["when it is finished and not chosen", finish],
    [
      "when all is done",
      async (care) => {
        await finish(care);
        await chooseSharing(care.ana, { ...care, choice: "private" });
      },
    ],
    [
      "when it is held",
      async (care) => {
        await bothShare(care);
        await holdReveal(care.therapist, { ...care, held: true });
      },
    ],
    [
      "when it was closed unopened",
      async (care) => {
        await finish(care);
        await shutReveal(care.therapist, care);
      },
    ],
    [
      "when it was taken back after she finished",
      async (care) => {
        await finish(care);
        await takeBackAssignment(care.therapist, { ...care, takenBack: true });
      },
    ],
  ])("%s", async (_when, deed) => {
    const care = await anAssignedReveal();
    await deed(care);

    expect(await viewed(care)).toMatchObject(await own(care));
  });

  test("when it is open: word for word the same, of both sides", async () => {
    const care = await anAssignedReveal();
    await bothShare(care);
    await openSeen(care.therapist, { ...care, units: ["moment"] });
    const opened = await getOpened(care.ana, care);

    const { opened: seen } = await viewed(care);

    expect(seen).toMatchObject({
      openedAt: opened.openedAt,
      blocks: opened.blocks,
      joint: null,
    });
  });

  test("what all three write stands in it", async () => {
    const care = await anOpenedTogether();

    const { joint } = await getOpened(care.ana, care);
    expect((await viewed(care)).opened?.joint).toEqual(joint);
  });

  test("comments are those she reads, and none that was taken back", async () => {
    const care = await anAssignedReveal();
    const { therapist, assignmentId } = care;
    for (const audience of ["both", "a", "b"] as const) {
      await writeComment(therapist, {
        assignmentId,
        audience,
        words: audience,
      });
    }
    const { commentId } = await writeComment(therapist, {
      assignmentId,
      audience: "a",
      words: "Never mind",
    });
    await takeBackComment(therapist, { commentId, takenBack: true });

    const words = async (caller: Caller) =>
      (await listComments(caller, { assignmentId })).map((one) => one.words);
    const seenAs = async (seat: "a" | "b") =>
      (await viewed(care, seat)).comments.map((one) => one.words);
    expect(await seenAs("a")).toEqual(await words(care.ana));
    expect(await seenAs("b")).toEqual(await words(care.ben));
    expect(await seenAs("a")).toEqual(["both", "a"]);
  });
});

test("nothing typed is in it, and it is the same whether or not anything was begun", async () => {
  const care = await anAssignedReveal();
  const before = await viewed(care);
  await saveDraft(care.ana, {
    ...care,
    changes: [{ question: "moment", value: "Begun", base: 0, settles: false }],
  });

  expect(await viewed(care)).toEqual(before);

  await takeBackAssignment(care.therapist, { ...care, takenBack: true });
  const taken = await viewed(care);
  expect(taken).toMatchObject({ state: "taken_back", note: null });
  expect(JSON.stringify(taken)).not.toContain("Begun");
});

test("before the choice nothing is in it but what the other would see", async () => {
  const care = await anAssignedReveal();
  await finish(care);

  const text = JSON.stringify(await viewed(care));

  expect(text).toContain("You came to the station in the rain.");
  expect(text).not.toContain("For Dana alone");
});

test("looking changes nothing but the trail, which says as whom", async () => {
  const care = await anAssignedReveal();
  await finish(care);
  const { "public.audit_events": _trail, ...before } = await everything();

  await viewed(care);

  const { "public.audit_events": _longer, ...after } = await everything();
  expect(after).toEqual(before);
  const [event] = await admin`
    select actor_id, detail from audit_events
    where action = 'homework.viewed_as_partner' and subject_id = ${care.assignmentId}`;
  expect(event).toMatchObject({
    actor_id: care.therapist.memberId,
    detail: { seat: "a" },
  });
});

test("nobody but who treats them is told that it is there", async () => {
  const care = await anAssignedReveal();
  const { practice, assignmentId, ana, ben } = care;
  const colleague = await aTherapist(practice, { name: "Imani Shah" });
  const elsewhere = await aCare();
  for (const stranger of [
    colleague.caller,
    practice.owner.caller,
    ana,
    ben,
    elsewhere.therapist,
    elsewhere.ana,
  ]) {
    await expect(
      getPartnerView(stranger, { assignmentId, seat: "a" }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  }
});

test("of what only one was given there is no view as the other", async () => {
  const care = await anAssignedReveal();
  const { assignmentIds } = await assignWorksheet(care.therapist, {
    coupleId: care.couple.id,
    slug: "session-prep",
    who: "a",
    sharing: "private",
    mayOpenByItself: false,
    dueOn: null,
    note: null,
  });
  const [assignmentId = ""] = assignmentIds;
  const as = (seat: "a" | "b") =>
    getPartnerView(care.therapist, { assignmentId, seat });

  expect(await as("a")).toMatchObject({ state: "to_do", mayBeShown: [] });
  await expect(as("b")).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("what was shown of one is seen as the other, once it is shown and not before", async () => {
  const { therapist, couple, ana, ben } = await aCare();
  const { assignmentIds } = await assignWorksheet(therapist, {
    coupleId: couple.id,
    slug: "raw-spots",
    who: "each",
    sharing: "therapist_decides",
    mayOpenByItself: false,
    dueOn: null,
    note: "Only for Ana",
  });
  const [assignmentId = "", bens = ""] = assignmentIds;
  await submit(ana, assignmentId, rawSpot({ story: "My father left." }));
  await submit(ben, bens, rawSpot());
  const asBen = () => getPartnerView(therapist, { assignmentId, seat: "b" });
  const asAna = () => getPartnerView(therapist, { assignmentId, seat: "a" });

  expect(await asAna()).toMatchObject({
    state: "choosing",
    preview: (await getAssignment(ana, { assignmentId })).preview,
  });
  await expect(asBen()).rejects.toMatchObject({ code: "NOT_FOUND" });

  await chooseSharing(ana, { assignmentId, choice: "share" });
  await openSeen(therapist, { assignmentId, units: ["share_line"] });
  const shown = await getOpened(ben, { assignmentId });
  const seen = await asBen();
  expect(seen).toMatchObject({
    state: "opened",
    note: null,
    opened: { seats: shown.seats, blocks: shown.blocks },
  });
  expect(JSON.stringify(seen)).not.toContain("My father left.");
});
