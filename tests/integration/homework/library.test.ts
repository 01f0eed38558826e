import { describe, expect, test } from "vitest";

import { assignWorksheet } from "@/server/homework/assign-worksheet";
import { chooseSharing } from "@/server/homework/choose-sharing";
import { getAssignment } from "@/server/homework/get-assignment";
import { getOpened } from "@/server/homework/get-opened";
import { getPartnerHome } from "@/server/homework/get-partner-home";
import { getRounds } from "@/server/homework/get-rounds";
import { getTwoSides } from "@/server/homework/get-two-sides";
import { gridOf } from "@/server/worksheets/load-rules";
import { shareUnits } from "@/server/worksheets/projection";
import { type Answers, submit } from "@/tests/support/answers";
import { aCare } from "@/tests/support/homework";
import { openSeen } from "@/tests/support/open-seen";
import { shipped } from "@/tests/support/shipped";

type Care = Awaited<ReturnType<typeof aCare>>;

const tail = { tail_free: "yes" };

async function give(
  care: Care,
  slug: string,
  sharing: "reveal" | "therapist_decides" = "reveal",
) {
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

/** Both finish it and say yes; the therapist opens the units that are named, or all. */
async function opened(slug: string, parts: Answers[], units?: string[]) {
  const care = await aCare();
  const assignmentId = await give(care, slug);
  const [a = {}, b = a] = parts;
  await submit(care.ana, assignmentId, { ...a, ...tail });
  await submit(care.ben, assignmentId, { ...b, ...tail });
  for (const partner of [care.ana, care.ben]) {
    await chooseSharing(partner, { assignmentId, choice: "share" });
  }
  const all = shareUnits(shipped(slug)).map(({ key }) => key);
  await openSeen(care.therapist, { assignmentId, units: units ?? all });
  const seen = await getOpened(care.ben, { assignmentId });
  expect((await getOpened(care.ana, { assignmentId })).blocks).toEqual(
    seen.blocks,
  );
  return { ...care, assignmentId, words: JSON.stringify(seen.blocks) };
}

describe("work", () => {
  const rows = gridOf(shipped("fair-share"), "tasks")?.rows ?? [];
  const tasks = (who: string) =>
    Object.fromEntries(
      rows.map(({ key }) => [
        key,
        key === "cooking" ? { does: who, plans: who, mind: "drain" } : "aside",
      ]),
    );
  const ana = {
    tasks: tasks("me"),
    fair: 2,
    seen: 3,
    resent: 9,
    hand_over: ["cooking"],
    take_on: ["car"],
    standards: "Folding towels",
    money_free: "yes",
  };
  const ben = {
    ...ana,
    tasks: tasks("you"),
    hand_over: [],
    take_on: ["cooking"],
  };

  test("is opened as both do it, without what drains or how fair it feels", async () => {
    const { words, therapist, assignmentId } = await opened("fair-share", [
      ana,
      ben,
    ]);

    expect(words).toContain("is willing to take it");
    expect(words).toContain("Does it: me, Plans it: me");
    expect(words).not.toMatch(/drain|towels/i);
    const { rows } = await getTwoSides(therapist, { assignmentId });
    expect(rows.find(({ key }) => key === "load")).toMatchObject({
      a: { value: 1 },
      b: { value: 0 },
    });
  });

  test("and fear about money holds it, which no partner sees", async () => {
    const care = await aCare();
    const assignmentId = await give(care, "fair-share");
    await submit(care.ben, assignmentId, { ...ben, ...tail });
    const before = await getPartnerHome(care.ben);
    await submit(care.ana, assignmentId, {
      ...ana,
      ...tail,
      money_free: "no",
    });

    const { reveal } = await getTwoSides(care.therapist, { assignmentId });
    expect(reveal?.isHeldForSafety).toBe(true);
    expect(await getPartnerHome(care.ben)).toEqual(before);
  });
});

describe("desire", () => {
  const ana = {
    want_freq: "rarely",
    now_freq: "monthly",
    show_numbers: "yes",
    kind: ["kissing"],
    meaning: "play",
    my_desire: "context",
    when_no: "Alone",
    when_asked: "Tense",
    kind_no: "Later, and kiss me",
    kind_ask: "With your eyes",
    other_ways: ["walk"],
    body: ["pain"],
    pressure: "never",
    unwanted: "no",
  };

  test("opens as it was selected; numbers of one alone stay away", async () => {
    const { words } = await opened(
      "desire-talk",
      [ana, { ...ana, show_numbers: "no" }],
      ["kind_ask", "want_freq", "now_freq"],
    );

    expect(words).toContain("With your eyes");
    expect(words).not.toMatch(/Rarely|Once a month|Play|Later, and/);
  });

  test("pressure raises its alarm and holds it", async () => {
    const care = await aCare();
    const assignmentId = await give(care, "desire-talk");
    await submit(care.ana, assignmentId, {
      ...ana,
      ...tail,
      pressure: "sometimes",
    });

    const { reveal } = await getTwoSides(care.therapist, { assignmentId });
    expect(reveal?.isHeldForSafety).toBe(true);
  });
});

test("where somebody learned about closeness shows what they allowed, and no story by itself", async () => {
  const none = ["culture", "religion", "pop"].map((source) => [
    `${source}_none`,
    { none: true },
  ]);
  const ana = {
    ...Object.fromEntries(none),
    ...Object.fromEntries(
      ["caregivers", "society"].flatMap((source) => [
        [`${source}_messages`, [{ free: "Hush" }]],
        [`${source}_story`, `Story of ${source}`],
        [`${source}_belief`, `Line of ${source}`],
        [`${source}_keep`, "burden"],
        [`${source}_show`, source === "society" ? "story" : "nothing"],
      ]),
    ),
    strongest: ["caregivers", "society", "culture", "pop", "religion"],
    new_belief: "I may ask",
    end_show: "belief",
  };
  const open = shareUnits(shipped("intimacy-origins"))
    .filter(({ gate }) => gate === "open")
    .map(({ key }) => key);
  const { words } = await opened("intimacy-origins", [ana], open);

  expect(words).toContain("Line of society");
  expect(words).toContain("I may ask");
  expect(words).not.toMatch(/Story of|Line of caregivers|Hush/);
});

test("two kinds of closeness that miss each other lead on to the map", async () => {
  const ana = {
    i_offer: ["emotional"],
    i_long_for: ["spiritual"],
    miss: "I offered a talk",
    meaning: "alone",
    then_i: ["push"],
    you_seem: ["screens"],
    tender: ["lonely"],
    bridge: "swap_weeks",
  };
  const care = await opened("mismatch-and-loop", [ana]);

  const { next } = await getTwoSides(care.therapist, care);
  expect(next).toEqual({ slug: "cycle-map", title: "Our negative cycle" });
  const part = await getAssignment(care.ben, care);
  expect(JSON.stringify(part.worksheet)).not.toMatch(/cycle-map|violence/);
});

test("of a diary one sentence leaves, by its author's word, and three hard days are told", async () => {
  const care = await aCare();
  const entry = (day: number) => ({
    when: `2026-11-0${day}T20:00`,
    moment: "You left the room",
    surface: ["angry"],
    under: ["terrified"],
    intensity: 9,
    need: "safety",
    say: "I feel terrified when the door closes",
    share: day === 3 ? "share" : "keep",
    ...tail,
  });
  const given: string[] = [];
  for (const day of [1, 2, 3]) {
    const assignmentId = await give(
      care,
      "naming-feelings",
      "therapist_decides",
    );
    await submit(care.ana, assignmentId, entry(day));
    await chooseSharing(care.ana, { assignmentId, choice: "share" });
    given.push(assignmentId);
  }
  const [first = "", , last = ""] = given;
  await openSeen(care.therapist, { assignmentId: last, units: ["say"] });

  const { blocks } = await getOpened(care.ben, { assignmentId: last });
  expect(JSON.stringify(blocks)).toContain("when the door closes");
  expect(JSON.stringify(blocks)).not.toMatch(/left the room|safety/);
  await openSeen(care.therapist, { assignmentId: first, units: ["say"] });
  const kept = await getOpened(care.ben, { assignmentId: first });
  expect(JSON.stringify(kept.blocks)).not.toContain("terrified");
  const { feelings } = await getRounds(care.therapist, { assignmentId: last });
  expect(feelings?.a).toMatchObject({
    vocabulary: 2,
    pairs: ["angry → terrified, 3 times"],
    chip: expect.stringContaining("Three times in seven days Ana"),
  });
});
