import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { PathwayShape } from "../pathways/definition";
import { readDefinition } from "../worksheets/read-definition";
import {
  handedOn,
  nameHere,
  placesOf,
  programmesHere,
  renamed,
} from "./pack-rules";

const pulse = () => {
  const read = readDefinition(
    readFileSync("content/worksheets/W01-weekly-pulse.yaml", "utf8"),
  );
  if (!read.ok) throw new Error("It is shipped.");
  return read.worksheet;
};

test("the same worksheet has one name here, told from what is shipped", () => {
  expect(nameHere("weekly-pulse", "abcdef99")).toBe("weekly-pulse-abcdef");
  expect(nameHere("weekly-pulse-123456", "abcdef99")).toBe(
    "weekly-pulse-abcdef",
  );
  expect(nameHere("a".repeat(61), "abcdef99")).toMatch(/^a{50}-abcdef$/);
});

test("what is shipped or was added before is there already", () => {
  const shipped = (slug: string) => (slug === "pulse" ? "same00" : undefined);

  expect(
    placesOf(
      [
        { slug: "pulse", digest: "same00" },
        { slug: "pulse", digest: "other0" },
        { slug: "prep", digest: "known0" },
      ],
      shipped,
      new Set(["prep-known0"]),
    ),
  ).toEqual([
    { slug: "pulse", name: "pulse", isHere: true },
    { slug: "pulse", name: "pulse-other0", isHere: false },
    { slug: "prep", name: "prep-known0", isHere: true },
  ]);
});

test("what it leads to is found under its name here", () => {
  const names = new Map([
    ["weekly-pulse", "weekly-pulse-abcdef"],
    ["prep", "prep-abcdef"],
  ]);

  expect(
    renamed({ ...pulse(), version: 7, next: "prep" }, names),
  ).toMatchObject({
    slug: "weekly-pulse-abcdef",
    version: 1,
    next: "prep-abcdef",
  });
  expect(renamed({ ...pulse(), next: "session-prep" }, names).next).toBe(
    "session-prep",
  );
});

test("only what nobody has said a licence of gets the one that is chosen", () => {
  const own = { ...pulse(), licence: "All rights reserved" };

  expect(handedOn(own, "abcdef0123", "CC-BY-4.0")).toMatchObject({
    id: "PABCDEF01",
    licence: "CC-BY-4.0",
  });
  expect(handedOn(pulse(), "abcdef0123", "CC-BY-4.0").licence).toBe(
    "AGPL-3.0-only",
  );
});

test("a programme gives each worksheet under its name here, and has one name for what it gives", () => {
  const pathway = PathwayShape.parse({
    slug: "two-weeks",
    version: 1,
    title: "Two weeks",
    purpose: "A beginning.",
    author: "Harbor",
    licence: "CC-BY-4.0",
    language: "en",
    modality: ["general"],
    steps: [{ give: "pulse" }, { give: "pulse", kind: "measure" }],
  });
  const digest = (content: object) =>
    JSON.stringify(content).includes("pulse-abcdef") ? "111111" : "222222";

  const [here] = programmesHere(
    [pathway],
    new Map([["pulse", "pulse-abcdef"]]),
    digest,
  );
  const [bare] = programmesHere([pathway], new Map(), digest);

  expect(here).toMatchObject({
    name: "two-weeks-111111",
    // A measure has its own name everywhere.
    pathway: { steps: [{ give: "pulse-abcdef" }, { give: "pulse" }] },
  });
  expect(bare?.name).toBe("two-weeks-222222");
});
