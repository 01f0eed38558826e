import { expect, test } from "vitest";
import { aText, aWorksheet, refusals } from "@/tests/support/a-worksheet";
import { fieldOf, fieldsOf, modeOf } from "./field-rules";
import {
  askedAfterwards,
  jointFieldOf,
  jointPartOf,
  ownParts,
} from "./part-rules";
import { projection } from "./projection";
import { stepsOf } from "./step-rules";
import { submitProblems } from "./submit-rules";
import { therapistRows } from "./therapist-rules";

type Raw = Record<string, unknown>;

const together = (fields: Raw[], more: Raw = {}): Raw => ({
  id: "together",
  by: "joint",
  mode: "shared",
  unlockIf: "opened",
  title: "Together",
  fields,
  ...more,
});
const each = (mode = "reveal"): Raw => ({
  id: "main",
  by: "each",
  mode,
  fields: [aText("trigger", { required: true })],
});
const parts = (joint: Raw, own: Raw = each()) => ({ parts: [own, joint] });

const worksheet = aWorksheet(
  [],
  parts(together([aText("name", { required: true }), aText("exit")])),
);

test("a part that both write together asks nothing of anybody alone", () => {
  const keys = fieldsOf(worksheet).map(({ key }) => key);

  expect(keys).toEqual(["trigger", "tail_free", "tail_therapist_only"]);
  expect(stepsOf(worksheet, {}).map(({ key }) => key)).toEqual([
    "trigger",
    "finish",
  ]);
  expect(fieldOf(worksheet, "name")).toBeUndefined();
  expect(ownParts(worksheet).map(({ id }) => id)).toEqual(["main"]);
  expect(modeOf(worksheet)).toBe("reveal");
  expect(
    therapistRows(worksheet, { a: {}, b: {} }).map(({ key }) => key),
  ).not.toContain("name");
});

test("what is required together is not asked for when one finishes alone", () => {
  const open = submitProblems(worksheet, { trigger: "dishes" });

  expect(open.map(({ key }) => key)).toEqual(["tail_free"]);
});

test("an own answer is never found among what both write, nor the other way round", () => {
  expect(jointFieldOf(worksheet, "trigger")).toBeNull();
  expect(jointFieldOf(worksheet, "tail_therapist_only")).toBeNull();
  expect(jointFieldOf(worksheet, "name")?.label).toBe("About name");
  expect(projection(worksheet, { name: "smuggled in" })).toEqual({});
});

test("a worksheet without such a part has none", () => {
  expect(jointPartOf(aWorksheet([aText("one")]))).toBeNull();
});

test("nothing opens a part after parts that never open", () => {
  expect(
    refusals([], parts(together([aText("name")]), each("private"))),
  ).toEqual(["parts.1.unlockIf: no part of this worksheet ever opens"]);
});

test("nothing written together can be private, and none of it is copied by an opening", () => {
  const fields = [
    aText("one", { vis: "private" }),
    aText("two", { shareInView: true }),
  ];

  expect(refusals([], parts(together(fields)))).toEqual([
    "parts.1.fields.0.vis: both read a joint answer",
    "parts.1.fields.1.shareInView: a joint answer is not part of what opens",
  ]);
});

test("a picture is put by both together, and asked of nobody alone", () => {
  const picture = { key: "drawn", type: "upload", label: "Our picture" };

  expect(refusals([], parts(together([picture])))).toEqual([]);
  expect(refusals([picture])).toEqual([
    "parts.0.fields.0.type: only what both write together takes a picture",
  ]);
});

test("a share list cannot name what is written together", () => {
  const share = [{ unit: "name", field: "name", label: "Our name" }];
  const [problem] = refusals([], {
    ...parts(together([aText("name")])),
    share,
  });

  expect(problem).toBe('share.0: no field "name"');
});

test("there is one such part, its keys are its own, and its seats name its fields", () => {
  expect(
    refusals([], {
      parts: [
        each(),
        together([aText("trigger")]),
        together([aText("exit")], {
          id: "again",
          ofSeat: { exot: "a" },
          titleFrom: "nom",
          agreed: ["exit", "exot"],
        }),
      ],
    }),
  ).toEqual([
    'parts.1.fields.0.key: the field "trigger" is used twice',
    "parts.2: there is one part that both write together",
    'parts.2.ofSeat.exot: no field "exot" in this part',
    'parts.2.titleFrom: no text field "nom" in this part',
    'parts.2.agreed.1: no field "exot" in this part',
  ]);
});

test("a question within it looks at earlier ones of the same part alone", () => {
  const shown = (key: string) => ({ showIf: { key, op: "answered" } });

  expect(
    refusals(
      [],
      parts(together([aText("name"), aText("exit", shown("trigger"))])),
    ),
  ).toEqual(['parts.1.fields.1.showIf: no field "trigger" to look at here']);
  expect(
    refusals(
      [],
      parts(together([aText("name"), aText("exit", shown("name"))])),
    ),
  ).toEqual([]);
});

test("what is asked of each alone afterwards is none of what both write", () => {
  const after = (key: string) => ({ afterwards: [aText(key)] });
  const asking = aWorksheet(
    [],
    parts(together([aText("name")], after("heard"))),
  );

  expect(askedAfterwards(asking).map(({ key }) => key)).toEqual(["heard"]);
  expect(askedAfterwards(worksheet)).toEqual([]);
  expect(jointFieldOf(asking, "heard")).toBeNull();
  expect(fieldOf(asking, "heard")).toBeUndefined();
  expect(refusals([], parts(together([aText("name")], after("name"))))).toEqual(
    ['parts.1.afterwards.0.key: the field "name" is used twice'],
  );
  expect(
    refusals(
      [],
      parts(
        together([aText("name")], {
          afterwards: [aText("heard", { shareInView: true })],
        }),
      ),
    ).join(),
  ).toContain('"shareInView" is not known here');
});
