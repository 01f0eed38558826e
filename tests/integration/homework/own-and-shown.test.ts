import { describe, expect, test } from "vitest";

import { assignWorksheet } from "@/server/homework/assign-worksheet";
import { chooseSharing } from "@/server/homework/choose-sharing";
import { getOpened } from "@/server/homework/get-opened";
import { getPartnerHome } from "@/server/homework/get-partner-home";
import { getRounds } from "@/server/homework/get-rounds";
import { getTwoSides } from "@/server/homework/get-two-sides";
import { admin } from "@/tests/support/admin";
import { submit } from "@/tests/support/answers";
import { aCare } from "@/tests/support/homework";
import { openSeen } from "@/tests/support/open-seen";

type Care = Awaited<ReturnType<typeof aCare>>;
type Sharing = "private" | "reveal" | "therapist_decides";

async function give(care: Care, slug: string, sharing: Sharing) {
  const { assignmentIds } = await assignWorksheet(care.therapist, {
    coupleId: care.couple.id,
    slug,
    who: sharing === "reveal" ? "each" : "a",
    sharing,
    mayOpenByItself: false,
    dueOn: null,
    note: null,
  });
  return assignmentIds[0] ?? "";
}

const alertsOf = (assignmentId: string) =>
  admin`select code, severity from alerts where assignment_id = ${assignmentId}`;

describe("a journal", () => {
  const written = async (share: string) => {
    const care = await aCare();
    const assignmentId = await give(care, "mindful-journal", "private");
    const entry = { entry: "A page of my own", before: 3, share };
    await submit(care.ana, assignmentId, entry);
    const [sides, rounds] = await Promise.all([
      getTwoSides(care.therapist, { assignmentId }),
      getRounds(care.therapist, { assignmentId }),
    ]);
    return JSON.stringify([sides, rounds, await getPartnerHome(care.ben)]);
  };

  test("is not the therapist's to read, not even in part", async () => {
    expect(await written("keep")).not.toMatch(/A page of my own|settled/);
  });

  test("is read by the therapist where its author shares the entry", async () => {
    expect(await written("share")).toContain("A page of my own");
  });
});

describe("one line of a U-turn", () => {
  const answers = {
    about_you: "You never listen",
    turn: ["hurt"],
    turn_body: { chest: ["tight"] },
    which_part: "The small one",
    it_needs: "A hand",
    offer: "A breath",
    ask: "Sit with me for a minute",
    tail_free: "yes",
  };
  const finished = async (share_line: string) => {
    const care = await aCare();
    const assignmentId = await give(care, "u-turn", "therapist_decides");
    await submit(care.ana, assignmentId, { ...answers, share_line });
    await chooseSharing(care.ana, { assignmentId, choice: "share" });
    return { ...care, assignmentId };
  };

  test("is shown once its author and the therapist say so, and nothing beside it", async () => {
    const { ben, therapist, assignmentId } = await finished("share");
    const sides = await getTwoSides(therapist, { assignmentId });
    expect(JSON.stringify(sides)).not.toContain("You never listen");

    await openSeen(therapist, { assignmentId, units: ["ask"] });

    const { blocks } = await getOpened(ben, { assignmentId });
    expect(JSON.stringify(blocks)).toContain("Sit with me for a minute");
    expect(JSON.stringify(blocks)).not.toMatch(/small one|A hand|A breath/);
  });

  test("is nothing the therapist could show where its author kept it", async () => {
    const { ben, therapist, assignmentId } = await finished("keep");

    await openSeen(therapist, { assignmentId, units: ["ask"] }).catch(
      () => null,
    );

    const shown = await getOpened(ben, { assignmentId }).catch(() => null);
    expect(JSON.stringify(shown)).not.toContain("Sit with me");
  });
});

test("a part that wants harm is told to the therapist, and to no partner", async () => {
  const care = await aCare();
  const assignmentId = await give(care, "parts-in-conflict", "reveal");
  const before = await getPartnerHome(care.ben);

  await submit(care.ana, assignmentId, {
    fight: "The dishes",
    parts: [{ name: "The judge", role: "manager" }],
    most_active: "The judge",
    toward: ["warm"],
    meets: "The runner",
    part_harm: "yes",
    part_harm_who: "someone_else",
    tail_free: "yes",
  });

  expect(await alertsOf(assignmentId)).toMatchObject([
    { code: "HARM_OTHERS", severity: "critical" },
  ]);
  expect(await getPartnerHome(care.ben)).toEqual(before);
});

test("both sides of where they are heading open without how strongly", async () => {
  const care = await aCare();
  const assignmentId = await give(care, "future-and-agreements", "reveal");
  const rows = ["marriage", "children", "place", "work", "money", "faith"];
  const all = (value: number) =>
    Object.fromEntries([...rows, "family"].map((key) => [key, value]));
  const part = (goals: number) => ({
    goals: all(goals),
    strength: all(9),
    exclusive: "unsure",
    deal_breakers: [{ what: "A secret" }],
    dream: "Bread and quiet",
    tail_free: "yes",
  });
  await submit(care.ana, assignmentId, part(1));
  await submit(care.ben, assignmentId, part(4));
  for (const partner of [care.ana, care.ben]) {
    await chooseSharing(partner, { assignmentId, choice: "share" });
  }
  const sides = await getTwoSides(care.therapist, { assignmentId });
  expect(JSON.stringify(sides)).toContain("Core difference");

  await openSeen(care.therapist, { assignmentId, units: ["goals"] });

  const { blocks } = await getOpened(care.ben, { assignmentId });
  expect(JSON.stringify(blocks)).toContain('"between":"differ"');
  expect(JSON.stringify(blocks)).not.toMatch(/Core|secret|quiet|Unsure/);
});
