import fc from "fast-check";
import { expect, test } from "vitest";

import { fileText } from "../packs/file-text";
import { readYaml } from "../read-yaml";
import { PathwayShape, PathwaySteps } from "./definition";
import { handedOn } from "./file-rules";

const HEAD = { author: "Harbor", licence: "CC-BY-4.0", language: "en" };
const NOTHING = {
  author: null,
  licence: null,
  citation: null,
  language: null,
  modality: null,
};
const ours = {
  id: "0a1b2c3d-0000-4000-8000-000000000000",
  title: "Ünsere Wochen!",
  purpose: "A beginning.",
  version: 3,
  steps: PathwaySteps.parse([
    { give: "weekly-pulse" },
    { give: "k6", kind: "measure", due: { days: 3 }, hint: "Apart." },
  ]),
};

const readBack = (content: object) => {
  const read = readYaml(fileText(content));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return PathwayShape.parse(read.data);
};

test("what nobody said is as the pack says; a step says only what is not so by itself", () => {
  const content = handedOn(ours, NOTHING, HEAD);

  expect(content).toMatchObject({
    ...HEAD,
    slug: "unsere-wochen-0a1b2c",
    modality: ["general"],
    steps: [
      { give: "weekly-pulse" },
      { give: "k6", kind: "measure", due: { days: 3 }, hint: "Apart." },
    ],
  });
  expect(content.steps[0]).toEqual({ give: "weekly-pulse" });
  expect(readBack(content).steps).toEqual(ours.steps);
});

test("whoever made it first keeps their name and their terms", () => {
  const terms = {
    author: "Far",
    licence: "CC-BY-SA-4.0",
    citation: "Far, 2026.",
    language: "es",
    modality: ["EFT"],
  };

  expect(readBack(handedOn(ours, terms, HEAD))).toMatchObject(terms);
});

test("whatever it is called, its file has a name", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 80 }), (title) => {
      const { slug } = handedOn({ ...ours, title }, NOTHING, HEAD);
      expect(slug).toMatch(/^[a-z][a-z0-9-]{1,60}$/);
    }),
  );
});
