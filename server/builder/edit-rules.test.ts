import { expect, test } from "vitest";

import { shipped } from "@/tests/support/shipped";

import type { Worksheet } from "../worksheets/definition";
import { parseDefinition } from "../worksheets/parse-definition";
import { blankWorksheet, copyOf, ownSlug } from "./beginning-rules";
import { branchIn, condOf, earlierThan, firstBranch } from "./branch-rules";
import { changesBetween, isSameText } from "./change-rules";
import {
  allFields,
  fieldAdded,
  fieldChanged,
  fieldIn,
  fieldJoined,
  fieldMoved,
  fieldRemoved,
  headChanged,
  isAskedField,
  keepsQuestion,
  keptAsItWas,
  pageChanged,
  readBy,
} from "./edit-rules";
import { KINDS } from "./kind-rules";
import { pagesOf } from "./page-rules";
import { saidAt } from "./problem-rules";
import { sharedAs, shownSideBySide, standsSideBySide } from "./shown-rules";
import { sharedSo, sharingsOf } from "./together-rules";

const ids = (key: string) => ({ key, options: ["x1", "x2", "x3"] as const });

const blank = (): Worksheet => ({
  ...blankWorksheet("worksheet-abcdef", "Dana Okafor", "first"),
  title: "Good things",
  purpose: "One good thing a day.",
});

/** Three questions, each with its words. */
const three = (): Worksheet => {
  const added = ["second", "third"].reduce(
    (draft, key) => fieldAdded(draft, "scale", ids(key), null),
    blank(),
  );
  return allFields(added).reduce(
    (draft, { key, type }) =>
      fieldChanged(draft, key, {
        label: `Ask ${key}?`,
        ...(type === "scale" && { anchors: ["Not", "Very"] }),
      }),
    added,
  );
};

const order = (draft: Worksheet) => allFields(draft).map(({ key }) => key);
const pages = (draft: Worksheet) =>
  draft.parts.flatMap(pagesOf).map(({ fields }) => fields.join("+"));
const problems = (draft: Worksheet) => {
  const parsed = parseDefinition(draft);
  return parsed.ok ? {} : saidAt(draft, parsed.problems);
};

test("a worksheet is built out of every kind of question, and is whole once its words are there", () => {
  const all = KINDS.reduce(
    (draft, kind) => fieldAdded(draft, kind, ids(`k_${kind}`), null),
    blank(),
  );
  expect(Object.keys(problems(all)).length).toBeGreaterThan(KINDS.length);
  const written = allFields(all).reduce((draft, field) => {
    const words = { label: `Words of ${field.key}` };
    const offered =
      "options" in field
        ? {
            options: field.options.map((option) => ({
              ...option,
              label: `Answer ${option.value}`,
            })),
          }
        : field.type === "scale"
          ? { anchors: ["Low", "High"] as [string, string] }
          : {};
    return fieldChanged(draft, field.key, { ...words, ...offered } as object);
  }, all);
  expect(problems(written)).toEqual({});
});

test("a question goes to another place, and with it only its own page", () => {
  const draft = three();
  expect(order(fieldMoved(draft, "third", 0))).toEqual([
    "third",
    "first",
    "second",
  ]);
  expect(order(fieldMoved(draft, "first", 2))).toEqual([
    "second",
    "third",
    "first",
  ]);
  const joined = fieldJoined(draft, "second", true);
  expect(pages(joined)).toEqual(["first+second", "third"]);
  expect(pages(fieldMoved(joined, "third", 1))).toEqual(["first+third+second"]);
  expect(pages(fieldMoved(joined, "third", 0))).toEqual([
    "third",
    "first+second",
  ]);
  expect(pages(fieldMoved(joined, "first", 2))).toEqual([
    "second",
    "third",
    "first",
  ]);
  expect(pages(fieldJoined(joined, "second", false))).toEqual([
    "first",
    "second",
    "third",
  ]);
  const named = pageChanged(joined, "first", { title: "Both", over: "Why" });
  expect(named.parts[0]).toMatchObject({
    steps: [{ title: "Both", over: "Why" }, { fields: ["third"] }],
  });
  expect(problems(named)).toEqual({});
});

test("the minutes of pages and worksheet stay the same sum, and minutes by hand are another", () => {
  const timed = shipped("six-kinds-of-closeness");
  for (const { key } of allFields(timed)) {
    for (const to of [0, 2, allFields(timed).length - 1]) {
      expect(problems(fieldMoved(timed, key, to))).not.toHaveProperty(
        "worksheet.minutes",
      );
    }
  }
  const added = fieldAdded(timed, "text", ids("one_more"), null);
  const said = fieldChanged(added, "one_more", { label: "One more?" });
  expect(problems(said)).toEqual({});
  expect(problems(headChanged(said, { minutes: 45 }))).toEqual({});
});

test("a question that looks at a later one is refused where it is asked", () => {
  const draft = three();
  const [earlier] = earlierThan(draft, "third").slice(-1);
  const branch = earlier ? firstBranch(earlier) : null;
  if (!branch) throw new Error("Nothing is asked before it.");
  expect(branch).toEqual({
    kind: "after",
    key: "second",
    test: "least",
    values: [1],
  });
  const asked = fieldChanged(draft, "third", { showIf: condOf(branch) });
  expect(problems(asked)).toEqual({});
  expect(branchIn(fieldIn(asked, "third")?.showIf)).toEqual(branch);

  expect(problems(fieldMoved(asked, "third", 1))).toEqual({
    "question.third.showIf": [
      "It is asked only after an answer to “Ask second?”, which comes later. Move it below, or ask it always.",
    ],
  });
  expect(problems(fieldRemoved(asked, "second"))).toEqual({
    "question.third.showIf": [
      "It is asked only after an answer to a question that is gone. Ask it always, or choose another question.",
    ],
  });
});

test("what both see is a list of what was ticked, and a private answer in it is refused with the reason", () => {
  const revealed = sharedAs(three(), "reveal");
  const shown = shownSideBySide(revealed, "first", true);
  expect(standsSideBySide(shown, "first")).toBe(true);
  expect(problems(shown)).toEqual({});
  expect(shown.coupleView.map(({ block }) => block)).toEqual([
    "texts",
    "prompt",
  ]);
  const both = shownSideBySide(shown, "second", true);
  const renamed = fieldChanged(both, "first", { label: "What was good?" });
  expect(renamed.share[0]?.label).toBe("What was good?");
  expect(problems(renamed)).toEqual({});

  const leak = readBy(renamed, "first", "private");
  expect(problems(leak)).toEqual({
    "question.first.readers": [
      "“What was good?” is private, and it stands in what both see. That would show the partner a private answer. Take it out of what both see, or let it be read as the worksheet is.",
    ],
  });
  expect(problems(shownSideBySide(leak, "first", false))).toEqual({});

  const decided = sharedAs(both, "therapist_decides");
  expect(decided.share.every(({ gate }) => gate === "therapist")).toBe(true);
  expect(problems(decided)).toEqual({});
  expect(problems(sharedAs(decided, "reveal"))).toEqual({});
  const alone = sharedAs(both, "private");
  expect(alone).toMatchObject({ share: [], coupleView: [] });
  expect(problems(alone)).toEqual({});
});

test("a score that both see is of a question that is not private", () => {
  const leak = readBy(shipped("are-you-there"), "items", "private");
  const [key = ""] = Object.keys(problems(leak));
  expect(key).toMatch(/^question\..+\.readers$/);
  expect(problems(leak)[key]?.[0]).toContain("That would show the partner");
});

test("written together nothing is anybody’s alone, and only there a picture is asked", () => {
  const before = readBy(
    shownSideBySide(sharedAs(three(), "reveal"), "second", true),
    "first",
    "private",
  );
  const together = sharedSo(before, "shared");
  expect(together).toMatchObject({
    share: [],
    coupleView: [],
    parts: [{ by: "joint", unlockIf: "given" }],
  });
  const pictured = fieldChanged(
    fieldAdded(together, "upload", ids("photo"), "first"),
    "photo",
    { label: "A picture of you two?" },
  );
  expect(problems(pictured)).toEqual({});
  expect(problems(sharedSo(pictured, "private"))).toEqual({
    "question.photo.type": [
      "A picture can be asked only where both write together.",
    ],
  });
  expect(sharingsOf(shipped("date-jar"))).toEqual([]);
  expect(sharingsOf(shipped("weekly-pulse"))).not.toContain("shared");
});

test("whether a shared question is there at all may not hang on a private answer", () => {
  const revealed = shownSideBySide(sharedAs(three(), "reveal"), "third", true);
  const hanging = fieldChanged(readBy(revealed, "second", "private"), "third", {
    showIf: { key: "second", op: "gte", value: 5 },
  });
  expect(Object.values(problems(hanging)).flat().join()).toContain(
    "would tell the partner a private answer",
  );
});

test("every shipped worksheet can be copied, and loses nothing by another title", () => {
  for (const slug of ["cycle-map", "raw-spots", "date-jar", "fair-share"]) {
    const original = shipped(slug);
    const copy = copyOf(original, ownSlug(slug, "abcdef12"));
    expect(copy.slug).toBe(`${slug}-abcdef`);
    const renamed = headChanged(copy, { title: "Ours" });
    expect(problems(renamed)).toEqual({});
    expect({
      ...renamed,
      slug: original.slug,
      title: original.title,
      version: original.version,
    }).toEqual(original);
    expect(keptAsItWas(copy).length).toBeGreaterThan(0);
  }
  expect(keptAsItWas(three())).toEqual([]);
  const pulse = shipped("weekly-pulse");
  expect(keepsQuestion(pulse, "close")).toContain("stays");
});

test("what changed is said in an author’s words", () => {
  const draft = three();
  const next = readBy(
    fieldRemoved(
      fieldMoved(
        fieldChanged(draft, "first", { label: "What was good?" }),
        "third",
        0,
      ),
      "second",
    ),
    "first",
    "private",
  );
  expect(changesBetween(draft, next)).toEqual([
    "“Ask second?” is gone.",
    "“Ask first?” now says “What was good?”.",
    "“What was good?” is now read by its writer and you only.",
    "“What was good?” stands elsewhere.",
  ]);
  expect(changesBetween(draft, draft)).toEqual([]);
  expect(isSameText(draft, { ...draft, version: 7 })).toBe(true);
});

test("the last question stays", () => {
  const one = blank();
  expect(fieldRemoved(one, "first")).toBe(one);
  expect(isAskedField(fieldIn(one, "first"))).toBe(true);
});
