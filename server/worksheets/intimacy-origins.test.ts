import { describe, expect, test } from "vitest";
import {
  kinds,
  openedView,
  previewOf,
  shipped,
  theBlock,
} from "@/tests/support/shipped";
import { raisedAlerts } from "./alert-rules";
import { fieldOf, fieldsOf } from "./field-rules";
import { projection, shareUnits } from "./projection";
import { stepsOf } from "./step-rules";
import { submitProblems } from "./submit-rules";
import { therapistRows } from "./therapist-rules";

const SLUG = "intimacy-origins";
const worksheet = shipped(SLUG);
const SOURCES = ["caregivers", "culture", "religion", "pop", "society"];
const without = (...sources: string[]) =>
  Object.fromEntries(
    sources.map((source) => [`${source}_none`, { none: true }]),
  );
const ana = {
  ...without("culture", "religion", "pop"),
  caregivers_messages: ["needs_ignored", { free: "Do not cry" }],
  caregivers_story: "The locked kitchen",
  caregivers_belief: "you must not need anybody",
  caregivers_feel: ["lonely"],
  caregivers_keep: "burden",
  caregivers_show: "line",
  society_messages: ["strong_alone"],
  society_story: "The playground",
  society_belief: "strong people manage alone",
  society_keep: "mixed",
  society_show: "story",
  strongest: ["caregivers", "society", "culture", "pop", "religion"],
  new_belief: "I may ask",
  ask_partner: "What did your grandmother say?",
  end_show: "both",
  tail_free: "yes",
};
const ben = {
  ...ana,
  caregivers_belief: "somebody cooks for you",
  caregivers_keep: "gift",
  strongest: ["pop", "society", "culture", "caregivers", "religion"],
};
const both = { a: ana, b: ben };
const messages = (source: string) => {
  const field = fieldOf(worksheet, `${source}_messages`);
  return field?.type === "multi" ? field.options.map((o) => o.label) : [];
};

describe("word by word", () => {
  test("five sources with the same seven questions, then an end", () => {
    expect(
      fieldsOf(worksheet)
        .slice(0, -2)
        .map(({ key, type }) => `${key} ${type}`),
    ).toEqual([
      ...SOURCES.flatMap((source) => [
        `${source}_none check`,
        `${source}_messages multi`,
        `${source}_story long`,
        `${source}_belief text`,
        `${source}_feel emotion`,
        `${source}_keep single`,
        `${source}_show single`,
      ]),
      "strongest rank",
      "new_belief text",
      "ask_partner text",
      "end_show single",
    ]);
  });

  test.each([
    [
      "caregivers",
      "Needs were met with care|Needs were ignored|Love shown by touch|Love shown by words|Love shown by deeds|Love shown by gifts|Affection hidden|Fights repaired|Fights never ended|One parent mostly absent",
    ],
    [
      "culture",
      "Duty before feelings|Deeds over words|Closeness is private|Family decides|Elders first|Direct talk welcome",
    ],
    [
      "religion",
      "Body is sacred|Desire is risky|Waiting before marriage|Forgiveness|Prayer as closeness|Shame about sex",
    ],
    [
      "pop",
      "Rescue and one big kiss|Love is instant|Jealousy proves love|Sex is casual|Perfect bodies|Happy end without work",
    ],
    [
      "society",
      "Men hide feelings|Women carry feelings|Be productive|Strong means alone|Only some couples count",
    ],
  ])("the messages of %s, with room for one's own", (source, labels) => {
    expect(messages(source)).toEqual(labels.split("|"));
    expect(fieldOf(worksheet, `${source}_messages`)).toMatchObject({
      required: true,
      free: "Another message",
    });
  });
});

describe("a source that was no strong influence", () => {
  test("asks nothing more and wants nothing more", () => {
    const asked = stepsOf(worksheet, without("pop")).flatMap(({ fields }) =>
      fields.map(({ key }) => key),
    );

    expect(asked).toContain("pop_none");
    expect(asked).not.toContain("pop_messages");
    expect(asked).not.toContain("pop_show");
    expect(asked).toContain("culture_messages");
    expect(submitProblems(worksheet, ana)).toEqual([]);
    expect(submitProblems(worksheet, { ...ana, pop_none: undefined })).toEqual(
      ["messages", "belief", "keep", "show"].map((key) =>
        expect.objectContaining({ key: `pop_${key}` }),
      ),
    );
  });

  test("is the same dash as one left open", () => {
    const units = projection(worksheet, { ...ana, culture_belief: "stale" });

    expect(units.culture_belief).toBeNull();
  });
});

describe("field by field, as its author says", () => {
  const shown = (more: object) => {
    const units = projection(worksheet, { ...ana, ...more });
    return SOURCES.flatMap((source) =>
      ["belief", "keep", "story"]
        .map((part) => `${source}_${part}`)
        .filter((unit) => units[unit] !== null),
    );
  };

  test.each([
    ["nothing", []],
    [null, []],
    ["line", ["caregivers_belief", "caregivers_keep"]],
    ["story", ["caregivers_belief", "caregivers_keep", "caregivers_story"]],
  ])("%s", (caregivers_show, units) => {
    expect(shown({ caregivers_show, ...without("society") })).toEqual(units);
  });

  test.each([
    ["both", true, true],
    ["order", true, false],
    ["belief", false, true],
    ["nothing", false, false],
    [undefined, false, false],
  ])("at the end: %s", (end_show, order, belief) => {
    const units = projection(worksheet, { ...ana, end_show });

    expect([units.strongest !== null, units.new_belief !== null]).toEqual([
      order,
      belief,
    ]);
  });

  test("stories wait for the therapist as well", () => {
    expect(
      shareUnits(worksheet)
        .filter(({ gate }) => gate === "therapist")
        .map(({ key }) => key),
    ).toEqual(SOURCES.map((source) => `${source}_story`));
    expect(JSON.stringify(openedView(SLUG, both))).not.toMatch(
      /playground|kitchen/,
    );
    const released = openedView(SLUG, both, ["society_story"]);
    expect(JSON.stringify(released)).toContain("playground");
    expect(JSON.stringify(released)).not.toContain("kitchen");
  });
});

describe("the couple's view", () => {
  const view = openedView(SLUG, both);

  test("orders side by side, what closeness came to mean, new beliefs", () => {
    expect(kinds(view)).toEqual([
      "ranking strongest",
      "sides caregivers_belief caregivers_keep",
      "texts new_belief",
      "prompt prompt",
    ]);
    expect(theBlock(view, "ranking").columns[1]).toMatchObject({
      title: "What shaped Ben most",
      places: { 0: { place: 1, label: "Films, songs and screens" } },
    });
    expect(theBlock(view, "sides").entries[0]?.lines).toMatchObject([
      {
        label: "Caregivers",
        texts: ["you must not need anybody", "A burden I want to put down"],
      },
      { label: "Culture", texts: null },
      { label: "Religion or belief", texts: null },
      { label: "Films, songs and screens", texts: null },
      { label: "Society and gender", texts: { length: 2 } },
    ]);
  });

  test("messages, feelings and the question stay with the therapist", () => {
    expect(JSON.stringify([view, previewOf(SLUG, ana)])).not.toMatch(
      /Do not cry|ignored|lonely|grandmother|kitchen/,
    );
  });
});

test.each([
  [["needs_ignored"], ["ashamed"], 1],
  [["needs_ignored"], ["terrified"], 1],
  [["needs_ignored"], ["lonely"], 0],
  [["absent"], ["terrified"], 0],
])("%j with %j: %s chips, and no alarm by itself", (said, felt, count) => {
  const given = { ...ana, caregivers_messages: said, caregivers_feel: felt };
  const chips = therapistRows(worksheet, { a: given }).flatMap((row) =>
    row.kind === "answer" ? row.chips : [],
  );

  expect(chips).toHaveLength(count);
  expect(raisedAlerts(worksheet, given, "submit")).toEqual([]);
});
