import { expect, test } from "vitest";

import { licenceProblem, measureLicenceProblems } from "./licence-rules";

test.each([
  "AGPL-3.0-only",
  "CC BY 2.0",
  "cc-by-sa-4.0",
  "CC0-1.0",
  "Public domain",
  "AGPL-3.0-only; the first four questions: CC BY 2.0",
])("%s may be handed on", (licence) => {
  expect(licenceProblem(licence)).toBeNull();
});

test.each([
  ["All rights reserved", "is no licence"],
  ["constructor", "is no licence"],
  ["CC-BY-NC-4.0", "forbids commercial use"],
  ["CC-BY-ND-4.0", "forbids changes"],
  ["AGPL-3.0-only; the second half: CC BY-NC-SA 3.0 IGO", "commercial"],
])("%s may not", (licence, reason) => {
  expect(licenceProblem(licence)).toContain(reason);
});

const measure = {
  slug: "calm-scale",
  licence: "CC-BY-4.0",
  licenceUrl: null,
  commercialAllowed: true as const,
};

test("a measure is handed on where its licence is known or can be looked up", () => {
  expect(measureLicenceProblems(measure)).toEqual([]);
  expect(
    measureLicenceProblems({
      ...measure,
      licence: "Free for everybody",
      licenceUrl: "https://example.org/terms",
    }),
  ).toEqual([]);
  expect(
    measureLicenceProblems({ ...measure, licence: "CC-BY-ND-4.0" }),
  ).toEqual([]);
});

test.each([
  [{ commercialAllowed: false as const }, "commercialAllowed"],
  [{ commercialAllowed: "conditional" as const }, "flag"],
  [{ licence: "Free for everybody" }, "licence"],
  [{ licence: "Free for non-commercial research" }, "licence"],
  [{ slug: "who-5" }, "slug"],
  [{ slug: "ecr-rs" }, "slug"],
])("with %j it is refused at %s", (change, place) => {
  expect(measureLicenceProblems({ ...measure, ...change })).toMatchObject([
    { place },
  ]);
});

test.each([
  "© A university. All rights reserved.",
  "Free for research use only",
  "For academic purposes only",
  "Only for personal use",
  "For not-for-profit practices",
  "Non-profit use is free",
])("whatever its address says, %s lets nobody hand it on", (licence) => {
  const licenceUrl = "https://example.org/terms";

  expect(
    measureLicenceProblems({ ...measure, licence, licenceUrl }),
  ).toMatchObject([{ place: "licence" }]);
});
