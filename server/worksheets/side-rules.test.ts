import { describe, expect, test } from "vitest";
import {
  aSingle,
  aText,
  aWorksheet,
  refusals,
} from "@/tests/support/a-worksheet";
import { coupleView, previewBlocks } from "./couple-view-rules";
import { projection } from "./projection";

const shared = { shareInView: true };
const fields = [
  aText("early", shared),
  aText("now", shared),
  aSingle("ritual", ["walk", "tea"], { ...shared, free: "Another" }),
  {
    key: "order",
    type: "rank",
    label: "In which order?",
    options: [
      { value: "x", label: "Ex" },
      { value: "y", label: "Why" },
    ],
    ...shared,
  },
  aSingle("number", ["one", "two"], shared),
];
const unit = (key: string, more = {}) => ({
  unit: key,
  field: key,
  label: key,
  ...more,
});
const common = {
  block: "commonChoices",
  unit: "ritual",
  sentence: "Both would keep {list}.",
  otherwise: "Here is what each would keep.",
};
const more = {
  share: [
    unit("early"),
    unit("now", { gate: "therapist" }),
    unit("ritual"),
    unit("order"),
    unit("number", { gate: "therapist" }),
  ],
  coupleView: [
    common,
    {
      block: "sides",
      title: "Then and now",
      lines: [
        { label: "Then", units: ["early"] },
        { label: "Now", units: ["now"] },
        { label: "What I would keep", units: ["ritual"] },
      ],
    },
    { block: "rankings", unit: "order", title: "What comes first for {name}" },
    { block: "choices", unit: "number", title: "A number", needsBoth: true },
    { block: "prompt", text: "What surprised you?" },
  ],
};
const worksheet = aWorksheet(fields, more);
const people = { a: { name: "Ana" }, b: { name: "Ben" } };
const ana = {
  early: "Letters",
  now: "Lists",
  ritual: "tea",
  order: ["y", "x"],
};
const ben = { early: "Trips", now: null, ritual: "tea", order: null };

function view(a: object, b: object, released: string[] = []) {
  const given = (answers: object) =>
    Object.fromEntries(
      Object.entries(projection(worksheet, answers)).filter(
        ([key]) => !["now", "number"].includes(key) || released.includes(key),
      ),
    );
  return coupleView(worksheet, people, { a: given(a), b: given(b) });
}
const of = (blocks: ReturnType<typeof view>, kind: string) =>
  blocks.find((block) => block.kind === kind);

describe("lines of both, one under the other", () => {
  test("stand for both, also where one left it open", () => {
    expect(of(view(ana, { ...ben, early: null }), "sides")).toMatchObject({
      title: "Then and now",
      isChain: false,
      entries: [
        {
          lines: [
            { label: "Then", texts: ["Letters"] },
            { label: "What I would keep", texts: ["It is tea"] },
          ],
        },
        {
          lines: [
            { label: "Then", texts: null },
            { label: "What I would keep", texts: ["It is tea"] },
          ],
        },
      ],
    });
  });

  test("a line the therapist releases is there once it is, not before", () => {
    const labels = (released: string[]) => {
      const block = of(view(ana, ben, released), "sides");
      return block?.kind === "sides"
        ? block.entries[1]?.lines.map(({ label }) => label)
        : [];
    };

    expect(labels([])).toEqual(["Then", "What I would keep"]);
    expect(labels(["now"])).toEqual(["Then", "Now", "What I would keep"]);
  });

  test("the preview marks what waits for it", () => {
    const units = projection(worksheet, ana);
    const blocks = previewBlocks(worksheet, { seat: "a", name: "Ana" }, units);

    expect(of(blocks, "sides")).toMatchObject({
      entries: [
        {
          lines: [
            { ifReleased: false },
            { ifReleased: true },
            { ifReleased: false },
          ],
        },
      ],
    });
    expect(of(blocks, "overlap")).toBeUndefined();
  });
});

test("orders stand next to each other, a dash where there is none", () => {
  expect(of(view(ana, ben), "ranking")).toMatchObject({
    columns: [
      {
        title: "What comes first for Ana",
        places: [{ label: "Why" }, { label: "Ex" }],
      },
      { title: "What comes first for Ben", places: null },
    ],
  });
});

describe("what both chose", () => {
  test.each([
    [ana, ben, "Both would keep it is tea."],
    [ana, { ...ben, ritual: "walk" }, common.otherwise],
    [ana, { ...ben, ritual: null }, common.otherwise],
    [
      { ...ana, ritual: { free: "tea" } },
      { ...ben, ritual: { free: "tea" } },
      common.otherwise,
    ],
  ])("%j and %j: %s", (a, b, text) => {
    expect(of(view(a, b), "overlap")).toMatchObject({ text });
  });

  test("is drawn from choices that stand openly in the same view", () => {
    const [sentence, ...others] = more.coupleView;
    const hidden = {
      ...more,
      share: more.share.map((each) =>
        each.unit === "ritual" ? { ...each, gate: "therapist" } : each,
      ),
    };

    expect(refusals(fields, hidden).join()).toContain(
      '"ritual" must stand openly in the same view',
    );
    expect(
      refusals(fields, { ...more, coupleView: [...others, sentence] }).join(),
    ).toContain("what they have in common comes first");
  });
});

describe("what is shown only if both gave it", () => {
  const one = { ...ana, number: "one" };
  const two = { ...ben, number: "two" };

  test("needs the therapist, and both", () => {
    expect(of(view(one, two), "choice")).toBeUndefined();
    expect(of(view(one, ben, ["number"]), "choice")).toBeUndefined();
    expect(of(view(one, two, ["number"]), "choice")).toMatchObject({
      entries: [{ labels: ["It is one"] }, { labels: ["It is two"] }],
    });
  });

  test("is refused where it would open with the whole", () => {
    const open = more.share.map((each) =>
      each.unit === "number" ? { ...each, gate: "open" } : each,
    );

    expect(refusals(fields, { ...more, share: open }).join()).toContain(
      '"number" shows only if both gave it: the therapist releases it',
    );
  });
});
