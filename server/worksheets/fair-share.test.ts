import { describe, expect, test } from "vitest";
import {
  kinds,
  openedView,
  previewOf,
  shipped,
  theBlock,
} from "@/tests/support/shipped";
import { raisedAlerts } from "./alert-rules";
import { fieldOf, fieldsOf, isPrivate } from "./field-rules";
import { gridOf } from "./load-rules";
import { jointPartOf } from "./part-rules";
import { projection } from "./projection";
import { scores } from "./scoring";
import { submitProblems } from "./submit-rules";
import { therapistRows } from "./therapist-rules";

const SLUG = "fair-share";
const worksheet = shipped(SLUG);
const grid = gridOf(worksheet, "tasks");
const ROWS = grid?.rows.map(({ key }) => key) ?? [];
const aside = Object.fromEntries(ROWS.map((row) => [row, "aside"]));
const does = (who: string, plans = who, mind = "okay") => ({
  does: who,
  plans,
  mind,
});
const ana = {
  tasks: {
    ...aside,
    cooking: does("me", "me", "drain"),
    dishes: does("half"),
    bills: does("mostly_me"),
    repairs: does("other"),
  },
  hours: 22,
  fair: 3,
  seen: 2,
  resent: 7,
  hand_over: ["cooking", "bills"],
  take_on: ["repairs"],
  standards: "Folding towels",
  money_free: "yes",
  tail_free: "yes",
};
const ben = {
  ...ana,
  tasks: {
    ...aside,
    cooking: does("you"),
    dishes: does("mostly_me"),
    bills: does("me"),
    repairs: does("nobody"),
  },
  hours: 14,
  hand_over: [],
  take_on: ["cooking", "laundry"],
};
const both = { a: ana, b: ben };
const NAMES = { a: { name: "Ana" }, b: { name: "Ben" } };

describe("word by word", () => {
  test("the questions, and what each of them wants", () => {
    expect(
      fieldsOf(worksheet)
        .slice(0, -2)
        .map(({ key, type }) => `${key} ${type}`),
    ).toEqual([
      "tasks grid",
      "hours int",
      "fair scale",
      "seen scale",
      "resent scale",
      "hand_over multi",
      "take_on multi",
      "standards text",
      "money_free single",
    ]);
    const open = new Set(submitProblems(worksheet, {}).map(({ key }) => key));
    expect([...open]).toEqual([
      "tasks",
      "fair",
      "seen",
      "take_on",
      "money_free",
      "tail_free",
    ]);
    expect(submitProblems(worksheet, ana)).toEqual([]);
    expect(submitProblems(worksheet, ben)).toEqual([]);
  });

  test.each([
    [
      "Home",
      "Cooking|Shopping|Dishes|Laundry|Cleaning|Repairs|Car|Garden or pets",
    ],
    [
      "Children and care",
      "Mornings|Bedtime|School contact|Illness days|Activities|Elder care",
    ],
    ["Money and admin", "Bills|Budget|Taxes|Insurance|Paperwork"],
    [
      "Keeping in mind",
      "Remembering birthdays|Planning meals|Noticing what runs out|Booking appointments|Holiday planning",
    ],
    [
      "Bond",
      "Starting hard talks|Planning dates|Contact with family|Contact with friends|Faith or culture traditions",
    ],
    ["Income", "Paid work|Overtime|Job search|Commuting"],
  ])("%s: %s", (label, rows) => {
    const group = grid?.groups.find((each) => each.label === label);

    expect(
      grid?.rows.filter((row) => row.group === group?.key).map((r) => r.label),
    ).toEqual(rows.split("|"));
  });

  test("who does and who plans, how it is, and the same rows to hand over", () => {
    const labels = (key: string) =>
      grid?.columns
        .find((column) => column.key === key)
        ?.options.map(({ label }) => label);
    const who = [
      "Me",
      "Mostly me",
      "Half and half",
      "Mostly you",
      "You",
      "Others or paid",
      "Nobody",
    ];

    expect(labels("does")).toEqual(who);
    expect(labels("plans")).toEqual(who);
    expect(labels("mind")).toEqual(["Like", "Okay", "Drains"]);
    for (const key of ["hand_over", "take_on"]) {
      const field = fieldOf(worksheet, key);
      expect(
        field?.type === "multi" && field.options.map(({ value }) => value),
      ).toEqual(ROWS);
    }
    expect(fieldOf(worksheet, "money_free")?.label).toBe(
      "I can get at money I need without fear",
    );
  });

  test("the deal is written together", () => {
    expect(jointPartOf(worksheet)?.fields).toMatchObject([
      {
        key: "deal",
        item: [
          { key: "task", type: "text" },
          { key: "owner", type: "text" },
          { key: "standard", type: "text" },
          { key: "start", type: "date" },
          { key: "review", type: "date" },
        ],
      },
    ]);
  });
});

describe("the load", () => {
  const load = (tasks: unknown) => scores(worksheet, { tasks }).load;

  test.each([
    [{ cooking: does("me") }, 1],
    [{ cooking: does("me", "you") }, 0.5],
    [{ cooking: does("mostly_me", "half") }, 0.63],
    [{ cooking: does("me"), dishes: does("mostly_you") }, 0.63],
    [{ cooking: does("me"), dishes: does("other", "me") }, 1],
    [{ cooking: does("me"), dishes: does("me", "nobody") }, 1],
    [{ cooking: does("me"), dishes: "aside", car: null }, 1],
    [{ cooking: { does: "me" } }, null],
    [{}, null],
    [null, null],
  ])("of %j is %s", (tasks, value) => {
    expect(load(tasks)).toEqual({ fn: "load", value });
  });

  test("and how far apart both see a row are the therapist's", () => {
    const rows = therapistRows(worksheet, both, NAMES);
    const between = (task: string) => {
      const row = rows.find(
        (each) => each.kind === "answer" && each.row === task,
      );
      return row?.kind === "answer" ? row.between : null;
    };

    expect(rows.find(({ key }) => key === "load")).toMatchObject({
      private: true,
      a: { value: 0.75 },
      b: { value: 0.58 },
    });
    expect(between("cooking")).toEqual([]);
    expect(between("dishes")).toEqual([{ text: "Apart by 0.25", flag: false }]);
    expect(between("bills")).toEqual([{ text: "Apart by 0.75", flag: true }]);
    expect(between("repairs")).toEqual([]);
  });
});

describe("the couple's view", () => {
  const view = openedView(SLUG, both);

  test("begins with what is wanted and offered", () => {
    expect(kinds(view)).toEqual([
      "overlap hand_over.a",
      "work tasks",
      "choice hand_over",
      "choice take_on",
      "choice hours",
      "note note",
      "prompt prompt",
    ]);
    expect(theBlock(view, "overlap").text).toBe(
      "Ana would like to hand over cooking, and Ben is willing to take it.",
    );
    expect(theBlock(view, "choice", "hours").entries).toMatchObject([
      { labels: ["22"] },
      { labels: ["14"] },
    ]);
  });

  test("without a match the sentence is there all the same", () => {
    const none = openedView(SLUG, { a: ana, b: { ...ben, take_on: ["car"] } });

    expect(kinds(none)[0]).toBe("overlap hand_over.none");
    expect(theBlock(none, "overlap").text).toBe(
      "Here is what each of you would hand over and what each is willing to take.",
    );
  });

  test("sorts the rows by how far both see them alike", () => {
    const { places } = theBlock(view, "work");

    expect(
      places.map(({ label, rows }) => [label, rows.map((row) => row.label)]),
    ).toEqual([
      ["You see it alike", ["Cooking"]],
      ["You see it differently", ["Bills"]],
      ["The others", ["Dishes", "Repairs"]],
    ]);
    expect(places[1]?.rows[0]?.says.map(({ text }) => text)).toEqual([
      "Does it: mostly me, Plans it: mostly me",
      "Does it: me, Plans it: me",
    ]);
  });

  test("a row that one left open stays, with a dash", () => {
    const tasks = { ...ben.tasks, bills: null };
    const half = openedView(SLUG, { a: ana, b: { ...ben, tasks } });

    expect(theBlock(half, "work").places[2]?.rows).toMatchObject([
      { label: "Dishes" },
      { label: "Repairs" },
      { label: "Bills", says: [{}, { text: null }] },
    ]);
  });

  test("says nothing of what drains, how fair it feels, or money", () => {
    const seen = JSON.stringify([
      projection(worksheet, ana),
      view,
      previewOf(SLUG, ana),
    ]);

    expect(seen).not.toMatch(
      /drain|Drain|towels|okay|"fair"|resent|money_free/,
    );
    for (const key of ["resent", "money_free"]) {
      const field = fieldOf(worksheet, key);
      expect(field && isPrivate(field)).toBe(true);
    }
  });

  test("the preview holds one's own rows in one place", () => {
    const { places } = theBlock(previewOf(SLUG, ana), "work");

    expect(places).toMatchObject([{ rows: { length: 4 } }]);
  });
});

test.each([
  ["no", true],
  ["mostly", false],
  ["yes", false],
  [null, false],
])("money without fear: %s", (money_free, isRaised) => {
  const alert = {
    rule: "money_not_free",
    code: "IPV_POSITIVE",
    severity: "high",
    hold: true,
  };

  expect(raisedAlerts(worksheet, { ...ana, money_free }, "submit")).toEqual(
    isRaised ? [alert] : [],
  );
});
