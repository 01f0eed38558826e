import { describe, expect, test } from "vitest";
import { assignWorksheet } from "@/server/homework/assign-worksheet";
import { chooseSharing } from "@/server/homework/choose-sharing";
import { getAssignment } from "@/server/homework/get-assignment";
import { getCoupleView } from "@/server/homework/get-couple-view";
import { getOpened } from "@/server/homework/get-opened";
import { getPartnerHome } from "@/server/homework/get-partner-home";
import { getTwoSides } from "@/server/homework/get-two-sides";
import { saveJointAnswer } from "@/server/homework/save-joint-answer";
import { submit } from "@/tests/support/answers";
import { aCare } from "@/tests/support/homework";
import { openSeen } from "@/tests/support/open-seen";

type Care = Awaited<ReturnType<typeof aCare>>;

const give = async (
  care: Care,
  slug: string,
  sharing: "reveal" | "therapist_decides",
) => {
  const { assignmentIds } = await assignWorksheet(care.therapist, {
    coupleId: care.couple.id,
    slug,
    who: "each",
    sharing,
    mayOpenByItself: false,
    isUnlocked: true,
    dueOn: null,
    note: null,
  });
  return assignmentIds;
};

const wanting = (open_to: string[], wanted: string | null = "yes") => ({
  open_to,
  not_now: ["kissing"],
  wanted,
  tail_free: "yes",
});

async function planned(
  anas: ReturnType<typeof wanting>,
  bens: ReturnType<typeof wanting>,
) {
  const care = await aCare();
  const [assignmentId = ""] = await give(care, "planning-intimacy", "reveal");
  await submit(care.ana, assignmentId, anas);
  await chooseSharing(care.ana, { assignmentId, choice: "share" });
  await submit(care.ben, assignmentId, bens);
  await chooseSharing(care.ben, { assignmentId, choice: "share" });
  return { ...care, assignmentId };
}

describe("what both are open to", () => {
  test("is all that either reads of the other's list", async () => {
    const { ana, ben, therapist, assignmentId } = await planned(
      wanting(["cuddling", "massage", "sex"]),
      wanting(["cuddling", "bathing"]),
    );
    await openSeen(therapist, { assignmentId, units: ["open_to"] });

    for (const partner of [ana, ben]) {
      const opened = await getOpened(partner, { assignmentId });
      expect(opened.blocks[0]).toMatchObject({
        kind: "mutual",
        both: ["Cuddling"],
      });
      expect(JSON.stringify(opened)).not.toMatch(
        /massage|bathing|\bsex\b|kissing|wanted/i,
      );
    }
    const { blocks } = await getCoupleView(therapist, { assignmentId });
    expect(blocks).toEqual((await getOpened(ben, { assignmentId })).blocks);
  });

  test("opens the part that both write", async () => {
    const { ana, ben, therapist, assignmentId } = await planned(
      wanting(["cuddling"]),
      wanting(["cuddling"]),
    );
    const fallback = {
      assignmentId,
      question: "fallback",
      value: "cuddle",
      base: 0,
      sent: [],
    };
    await expect(saveJointAnswer(ana, fallback)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await openSeen(therapist, { assignmentId, units: ["open_to"] });

    await saveJointAnswer(ana, fallback);
    const { joint } = await getOpened(ben, { assignmentId });
    expect(joint?.answers).toMatchObject([
      { question: "fallback", value: "cuddle" },
    ]);
  });
});

describe("part two stays closed", () => {
  test.each(["unsure", "no", null])("while one said %s", async (wanted) => {
    const { ana, ben, therapist, assignmentId } = await planned(
      wanting(["cuddling"]),
      wanting(["cuddling"], wanted),
    );

    const { whyNotOpen, reveal } = await getTwoSides(therapist, {
      assignmentId,
    });
    expect(whyNotOpen).toMatch(/^Part two stays closed/);
    expect(reveal?.openness).toBe("ready");
    await expect(
      openSeen(therapist, { assignmentId, units: ["open_to"] }),
    ).rejects.toMatchObject({ code: "CONFLICT" });
    for (const partner of [ana, ben]) {
      await expect(getOpened(partner, { assignmentId })).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
    }
  });

  test("and neither meets a word of why", async () => {
    const yes = await planned(wanting(["cuddling"]), wanting(["cuddling"]));
    const no = await planned(wanting(["cuddling"]), wanting(["sex"], "no"));
    const read = async ({ ana, assignmentId }: typeof yes) =>
      JSON.stringify([
        await getAssignment(ana, { assignmentId }),
        await getPartnerHome(ana),
      ]);

    expect(await read(no)).not.toMatch(/Part two stays closed|opensOnlyIf/);
    expect(await read(yes)).not.toMatch(/Part two stays closed|opensOnlyIf/);
    const { state } = await getAssignment(no.ana, no);
    expect(state).toBe((await getAssignment(yes.ana, yes)).state);
  });
});

test("a later step waits for what both said in the first", async () => {
  const care = await aCare();
  const { ana, ben, therapist } = care;
  const [anas = "", bens = ""] = await give(
    care,
    "trust-repair",
    "therapist_decides",
  );
  const first = (over: string) => ({
    type: ["lying"],
    over,
    known: "yes",
    tail_free: "yes",
  });
  await submit(ana, anas, first("ended"));
  await submit(ben, bens, first("unsure"));
  const [assignmentId = ""] = await give(
    care,
    "trust-repair-agreements",
    "reveal",
  );
  for (const partner of [ana, ben]) {
    await submit(partner, assignmentId, { trust: 4, tail_free: "yes" });
    await chooseSharing(partner, { assignmentId, choice: "share" });
  }
  const open = () => openSeen(therapist, { assignmentId, units: ["trust"] });

  await expect(open()).rejects.toMatchObject({ code: "CONFLICT" });
  const [, again = ""] = await give(care, "trust-repair", "therapist_decides");
  await submit(ben, again, first("ended"));

  expect(
    (await getTwoSides(therapist, { assignmentId })).whyNotOpen,
  ).toBeNull();
  await open();
  expect((await getOpened(ana, { assignmentId })).joint?.title).toBe(
    "What we agree on",
  );
});
