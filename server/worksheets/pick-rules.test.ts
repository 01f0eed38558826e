import { describe, expect, test } from "vitest";
import { aWorksheet, refusals } from "@/tests/support/a-worksheet";
import { shownFields, withoutStale } from "./field-rules";
import { projection } from "./projection";
import { submitProblems } from "./submit-rules";
import { therapistRows } from "./therapist-rules";

const parts = {
  key: "parts",
  type: "list",
  label: "My parts",
  max: 3,
  item: [{ key: "name", type: "text", label: "Name" }],
};
const active = {
  key: "active",
  type: "pick",
  label: "Which is most active?",
  from: "parts",
  by: "name",
  required: true,
  shareInView: true,
};
const share = [{ unit: "active", field: "active", label: "Most active" }];
const coupleView = [
  { block: "texts", unit: "active", title: "Most active" },
  { block: "prompt", text: "And now?" },
];
const worksheet = aWorksheet([parts, active], { share, coupleView });
const written = {
  parts: [{ name: " The judge " }, { name: "" }, { name: "Mouse" }],
};

const offers = (answers: unknown) =>
  shownFields(worksheet, answers).flatMap((field) =>
    field.type === "pick" ? field.options.map(({ label }) => label) : [],
  );

describe("one of what was written before", () => {
  test("is offered by name, each once", () => {
    expect(offers(written)).toEqual(["The judge", "Mouse"]);
    expect(offers({ parts: [{ name: "Mouse" }, { name: "Mouse" }] })).toEqual([
      "Mouse",
    ]);
  });

  test("is not asked where there is nothing", () => {
    expect(offers({})).toEqual([]);
    expect(
      submitProblems(worksheet, { parts: null }).map(({ key }) => key),
    ).toEqual(["tail_free"]);
  });

  test("is gone with its entry", () => {
    const answers = { ...written, active: "Mouse" };

    expect(withoutStale(worksheet, answers).active).toBe("Mouse");
    expect(projection(worksheet, answers)).toEqual({ active: "Mouse" });
    const renamed = { parts: [{ name: "The mouse" }], active: "Mouse" };
    expect(withoutStale(worksheet, renamed).active).toBeUndefined();
    expect(projection(worksheet, renamed)).toEqual({ active: null });
    expect(submitProblems(worksheet, renamed).map(({ key }) => key)).toContain(
      "active",
    );
  });

  test("is read by the therapist in its words", () => {
    const rows = therapistRows(worksheet, {
      a: { ...written, active: "Mouse" },
    });

    expect(rows.find(({ key }) => key === "active")).toMatchObject({
      a: { state: "text", text: "Mouse" },
    });
  });
});

test("a pick needs an earlier list with words to choose by", () => {
  expect(refusals([active, parts], { share, coupleView }).join()).toContain(
    'no earlier list "parts"',
  );
  expect(
    refusals([parts, { ...active, by: "nom" }], { share, coupleView }).join(),
  ).toContain('no text "nom" in "parts"');
});
