import { describe, expect, test } from "vitest";
import {
  openedView,
  previewOf,
  shipped,
  theBlock,
} from "@/tests/support/shipped";
import { raisedAlerts } from "./alert-rules";
import { emotionFamilies } from "./emotion-rules";
import { fieldOf, fieldsOf, shownFields } from "./field-rules";
import { jointPartOf } from "./part-rules";
import { projection, shareUnits } from "./projection";
import { submitProblems } from "./submit-rules";

const SLUG = "parts-in-conflict";
const worksheet = shipped(SLUG);
const answers = {
  fight: "canary fight",
  parts: [
    {
      name: "The judge",
      role: "manager",
      protects: "our plans",
      says: "canary",
    },
    { name: "The runner", role: "firefighter", protects: "my breath" },
    { name: "Mouse", role: "tender", protects: "an old hurt" },
    { name: "Fog", role: null, protects: "nobody knows" },
  ],
  most_active: "The judge",
  toward: ["warm"],
  meets: "canary meets",
  self_qualities: ["calm"],
  part_harm: "no",
  tail_free: "yes",
};

test("what each is asked", () => {
  expect(fieldsOf(worksheet).map(({ key, type }) => `${key} ${type}`)).toEqual([
    "intro info",
    "fight text",
    "parts list",
    "most_active pick",
    "toward emotion",
    "toward_room info",
    "meets text",
    "self_qualities multi",
    "show_tender single",
    "part_harm single",
    "part_harm_who single",
    "tail_free single",
    "tail_therapist_only long",
  ]);
  const parts = fieldOf(worksheet, "parts");
  expect(parts?.type === "list" && parts.item.map(({ key }) => key)).toEqual([
    "name",
    "role",
    "says",
    "does",
    "body",
    "age",
    "fears",
    "protects",
  ]);
  expect(parts).toMatchObject({ min: 1, max: 5 });
  expect(submitProblems(worksheet, answers)).toEqual([]);
  expect(jointPartOf(worksheet)?.fields.map(({ key }) => key)).toEqual([
    "lines",
  ]);
});

describe("how one feels toward the part", () => {
  const asksForRoom = (word: string) =>
    shownFields(worksheet, { toward: [word] }).some(
      ({ key }) => key === "toward_room",
    );

  test.each(["Anger", "Shame", "Fear"])(
    "%s: another part may answer",
    (name) => {
      const words = emotionFamilies(undefined).find(
        (family) => family.name === name,
      );

      expect(words?.words).toHaveLength(7);
      for (const { value } of words?.words ?? []) {
        expect([value, asksForRoom(value)]).toEqual([value, true]);
      }
    },
  );

  test.each(["warm", "patient", "lonely", "tired"])("%s: no hint", (word) => {
    expect(asksForRoom(word)).toBe(false);
  });
});

describe("what reaches the other", () => {
  const items = (given: object, ticked: string[] = []) =>
    theBlock(openedView(SLUG, { a: given, b: {} }, ticked), "parts").entries[0]
      ?.items;
  const protectors = [
    { text: "The judge", detail: "our plans" },
    { text: "The runner", detail: "my breath" },
  ];

  test("is names and aims of the parts that plan or react", () => {
    expect(items(answers)).toEqual(protectors);
    expect(JSON.stringify(projection(worksheet, answers))).not.toMatch(
      /canary|Mouse|Fog/,
    );
  });

  test("a tender part stays back until its author and the therapist say so", () => {
    const released = { ...answers, show_tender: "yes" };
    const both = [
      ...protectors,
      { text: "Mouse", detail: "an old hurt" },
      { text: "Fog", detail: "nobody knows" },
    ];

    expect(items(answers, ["tender"])).toEqual(protectors);
    expect(items({ ...answers, show_tender: null }, ["tender"])).toEqual(
      protectors,
    );
    expect(items(released)).toEqual(protectors);
    expect(items(released, ["tender"])).toEqual(both);
    expect(shareUnits(worksheet).map(({ gate }) => gate)).toEqual([
      "open",
      "therapist",
    ]);
  });

  test("is in the preview, the tender ones marked", () => {
    const preview = previewOf(SLUG, { ...answers, show_tender: "yes" });

    expect(preview.map(({ key, ifReleased }) => [key, ifReleased])).toEqual([
      ["protectors", false],
      ["tender", true],
    ]);
    expect(previewOf(SLUG, answers).map(({ key }) => key)).toEqual([
      "protectors",
    ]);
  });
});

describe("a part that wants harm", () => {
  const raised = (given: object, moment: "draft" | "submit" = "submit") =>
    raisedAlerts(worksheet, { ...answers, ...given }, moment).map(
      ({ code, severity }) => `${code} ${severity}`,
    );
  const yes = { part_harm: "yes" };

  test("toward oneself is told at once", () => {
    const self = { ...yes, part_harm_who: "self" };

    expect(raised(self)).toEqual(["SI_POSITIVE high"]);
    expect(raised(self, "draft")).toEqual(["SI_POSITIVE high"]);
  });

  test("toward another is told at once", () => {
    const other = { ...yes, part_harm_who: "someone_else" };

    expect(raised(other, "draft")).toEqual(["HARM_OTHERS critical"]);
  });

  test("of which one would rather not say more counts as toward oneself", () => {
    expect(raised({ ...yes, part_harm_who: null })).toEqual([
      "SI_POSITIVE high",
    ]);
    expect(raised(yes, "draft")).toEqual([]);
  });

  test.each(["no", null])(
    "%s raises nothing, whatever was said before",
    (said) => {
      expect(raised({ part_harm: said, part_harm_who: "self" })).toEqual([]);
    },
  );
});
