import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { itemsOf, scoredItems } from "@/server/measures/item-rules";
import { shippedMeasures } from "@/server/measures/load-measures";
import { theMeasure } from "@/tests/support/measures";

const digest = (value: unknown) =>
  createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 12);

// A published scale with another word in it is another scale, and old answers
// must keep the meaning they were given under.
test.each([
  ["asq", 1, "b85a859cfa30"],
  ["audit-c", 1, "81aa7ff8f342"],
  ["csi-16", 1, "cca425dcf9a9"],
  ["csi-32", 1, "53c073f56634"],
  ["csi-4", 1, "c431f20e01b5"],
  ["gad-2", 1, "53526b5a51d2"],
  ["gad-7", 1, "7691ca299bb2"],
  ["hark", 1, "917a78de35cc"],
  ["k6", 1, "6e17d0747857"],
  ["pc-ptsd-5", 1, "c3d12299faf1"],
  ["pcl-5", 1, "f60c135a04ee"],
  ["phq-2", 1, "48751e3f31ee"],
  ["phq-4", 1, "ac5ed85f9ebd"],
  ["phq-9", 1, "13d466dc6343"],
  ["sdqs", 1, "a85a943fe936"],
])(
  "%s, version %i, has the words and scores that were compared with the published ones",
  (slug, version, expected) => {
    const measure = theMeasure(slug);

    expect(measure.version).toBe(version);
    expect(digest(measure.groups)).toBe(expected);
  },
);

test("fifteen measures are shipped, each with its licence and credit", () => {
  const told = shippedMeasures().map(
    ({ slug, commercialAllowed, flag, mode }) => [
      slug,
      commercialAllowed,
      flag ? `${flag.name} ${flag.onByDefault ? "on" : "off"}` : null,
      mode,
    ],
  );

  expect(told).toEqual([
    ["asq", true, null, "sealed"],
    ["audit-c", "conditional", "instrument.audit_c off", "private"],
    ["csi-16", true, "instrument.csi on", "private"],
    ["csi-32", true, "instrument.csi on", "private"],
    ["csi-4", true, "instrument.csi on", "private"],
    ["gad-2", true, null, "private"],
    ["gad-7", true, null, "private"],
    ["hark", true, null, "sealed"],
    ["k6", true, null, "private"],
    ["pc-ptsd-5", true, null, "private"],
    ["pcl-5", true, null, "private"],
    ["phq-2", true, null, "private"],
    ["phq-4", true, null, "private"],
    ["phq-9", true, null, "private"],
    ["sdqs", true, null, "private"],
  ]);
});

test("PHQ and GAD carry the line their holder asks for", () => {
  for (const slug of ["phq-2", "phq-4", "phq-9", "gad-2", "gad-7"]) {
    expect(theMeasure(slug).attribution).toBe(
      "Developed by Drs. Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues, with an educational grant from Pfizer Inc. No permission required to reproduce, translate, display or distribute.",
    );
  }
});

test("a short form has the items of its long form, word for word and score for score", () => {
  const from = (slug: string, numbers: number[]) =>
    itemsOf(theMeasure(slug)).filter(({ number }) => numbers.includes(number));
  const csi16 = [1, 5, 9, 11, 12, 17, 19, 20, 21, 22, 26, 27, 28, 30, 31, 32];

  expect(itemsOf(theMeasure("csi-16"))).toEqual(from("csi-32", csi16));
  expect(itemsOf(theMeasure("csi-4"))).toEqual(from("csi-32", [1, 12, 19, 22]));
  expect(itemsOf(theMeasure("phq-2"))).toEqual(from("phq-9", [1, 2]));
  expect(itemsOf(theMeasure("gad-2"))).toEqual(from("gad-7", [1, 2]));
  expect(itemsOf(theMeasure("phq-4"))).toEqual([
    ...from("phq-9", [1, 2]),
    ...from("gad-7", [1, 2]).map((item, at) => ({ ...item, number: at + 3 })),
  ]);
});

test("PHQ-4 asks its four under one heading, with one row of choices", () => {
  expect(theMeasure("phq-4").groups).toHaveLength(1);
  expect(
    theMeasure("csi-16").groups.map(({ intro }) => intro?.slice(0, 8)),
  ).toEqual([undefined, "For each"]);
});

test("pairs of words have six points that are read out by their place", () => {
  const pairs = itemsOf(theMeasure("csi-32")).filter(({ poles }) => poles);

  expect(pairs.map(({ number }) => number)).toEqual([
    26, 27, 28, 29, 30, 31, 32,
  ]);
  for (const { text, options } of pairs) {
    expect(text).toBeNull();
    expect(options?.map(({ label }) => label)).toEqual(Array(6).fill(null));
    expect(options?.map(({ spoken }) => spoken)).toEqual([
      "1 of 6",
      "2 of 6",
      "3 of 6",
      "4 of 6",
      "5 of 6",
      "6 of 6",
    ]);
  }
});

test("what is sensitive, reversed and not scored is marked", () => {
  const marked = (slug: string, mark: "sensitive" | "reversed") =>
    itemsOf(theMeasure(slug))
      .filter((item) => item[mark])
      .map(({ number }) => number);
  const unscored = (slug: string) => {
    const scored = scoredItems(theMeasure(slug));
    return itemsOf(theMeasure(slug))
      .filter((item) => !scored.includes(item))
      .map(({ number }) => number);
  };

  expect(marked("csi-32", "sensitive")).toEqual([6, 10, 15]);
  expect(marked("csi-32", "reversed")).toEqual([6, 10, 15]);
  expect(marked("csi-16", "sensitive")).toEqual([]);
  expect(unscored("phq-9")).toEqual([10]);
  expect(unscored("gad-7")).toEqual([8]);
  expect(unscored("pc-ptsd-5")).toEqual([0]);
  expect(unscored("csi-32")).toEqual([]);
});

test("the schedule of the bundle", () => {
  const atIntake = shippedMeasures()
    .filter(({ schedule }) => schedule.atIntake)
    .map(({ slug }) => slug);
  const every = shippedMeasures()
    .filter(({ schedule }) => schedule.everySessions)
    .map(({ slug, schedule }) => [slug, schedule.everySessions]);

  expect(atIntake).toEqual([
    "asq",
    "audit-c",
    "csi-16",
    "gad-7",
    "hark",
    "pc-ptsd-5",
    "phq-9",
    "sdqs",
  ]);
  expect(every).toEqual([
    ["csi-16", 8],
    ["csi-4", 4],
    ["gad-2", 4],
    ["hark", 12],
    ["phq-2", 4],
  ]);
  expect(theMeasure("csi-16").schedule.atSessions).toEqual([4]);
  expect(theMeasure("csi-4").schedule.leastDaysApart).toBe(14);
});
