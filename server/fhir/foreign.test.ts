import { expect, test } from "vitest";

import { fileText } from "../packs/file-text";
import { readDefinition } from "../worksheets/read-definition";
import type { Item } from "./definition";
import { readQuestionnaire } from "./read-questionnaire";

/** As a hospital's own tool might write it. */
const clinic = (item: Item[], more: object = {}) =>
  JSON.stringify(
    {
      resourceType: "Questionnaire",
      id: "evening-talk",
      title: "How our evenings go",
      status: "active",
      publisher: "A clinic",
      copyright: "CC BY 4.0",
      language: "en-GB",
      item,
      ...more,
    },
    null,
    2,
  );

const yesNo: Item = {
  linkId: "1.1",
  text: "Did you talk?",
  type: "boolean",
  required: true,
};
const TALK: Item[] = [
  {
    linkId: "1",
    text: "Last night",
    type: "group",
    item: [
      yesNo,
      {
        linkId: "1.2",
        type: "group",
        enableWhen: [{ question: "1.1", operator: "=", answerBoolean: true }],
        item: [
          {
            linkId: "1.2.1",
            text: "For how long, in minutes?",
            type: "integer",
          },
          {
            linkId: "1.2.2",
            text: "About what?",
            type: "open-choice",
            repeats: true,
            answerOption: [
              { valueCoding: { code: "work-1", display: "Work" } },
              { valueString: "The children" },
            ],
          },
          {
            linkId: "1.2.3",
            text: "What did the children need?",
            type: "text",
            enableWhen: [
              {
                question: "1.2.2",
                operator: "=",
                answerString: "The children",
              },
            ],
          },
        ],
      },
    ],
  },
  { linkId: "2", text: "Thank you.", type: "display" },
  { linkId: "3", text: "When did you sleep?", type: "dateTime" },
];

test("what another wrote is read with its branches, and every answer is for the therapist alone", () => {
  const read = readQuestionnaire(clinic(TALK));
  if (!read.ok || read.kind !== "worksheet")
    throw new Error(JSON.stringify(read));

  const { worksheet } = read;
  expect(read.isForeign).toBe(true);
  expect(worksheet).toMatchObject({
    slug: "evening-talk",
    language: "en",
    share: [],
    coupleView: [],
    parts: [{ by: "each", mode: "private" }],
  });
  const [{ fields } = { fields: [] }] = worksheet.parts;
  expect(
    fields.map((field) => [
      field.key,
      field.type,
      "vis" in field ? field.vis : null,
      field.showIf,
    ]),
  ).toEqual([
    ["q_1", "info", null, undefined],
    ["q_1_1", "single", "private", undefined],
    ["q_1_2_1", "int", "private", { key: "q_1_1", op: "eq", value: "yes" }],
    ["q_1_2_2", "multi", "private", { key: "q_1_1", op: "eq", value: "yes" }],
    [
      "q_1_2_3",
      "long",
      "private",
      {
        all: [
          { key: "q_1_1", op: "eq", value: "yes" },
          { key: "q_1_2_2", op: "eq", value: "the_children" },
        ],
      },
    ],
    ["q_2", "info", null, undefined],
    ["q_3", "datetime", "private", undefined],
  ]);
  expect(readDefinition(fileText(worksheet)).ok).toBe(true);
});

const reasons = (text: string) => {
  const read = readQuestionnaire(text);
  return read.ok
    ? []
    : read.problems.map(
        ({ line, place, reason }) => `${line} ${place}: ${reason}`,
      );
};

test.each<[string, Item, string]>([
  [
    "a file",
    { linkId: "9", type: "attachment", text: "A picture" },
    'a file ("attachment")',
  ],
  [
    "a decimal",
    { linkId: "9", type: "decimal", text: "Weight" },
    "a number with decimals",
  ],
  [
    "what FHIR R4 does not know",
    { linkId: "9", type: "coding", text: "x" },
    '"coding" is no type',
  ],
  [
    "answers elsewhere",
    {
      linkId: "9",
      type: "choice",
      text: "x",
      answerValueSet: "http://x.example/vs",
    },
    "write them out as answerOption",
  ],
  ["no answers", { linkId: "9", type: "choice", text: "x" }, "item.3.options"],
  ["no words", { linkId: "9", type: "string" }, "write something here"],
  [
    "a group again and again",
    {
      linkId: "9",
      type: "group",
      repeats: true,
      item: [{ linkId: "9.1", type: "string", text: "x" }],
    },
    "a group that is filled in several times",
  ],
  [
    "one question answered again and again",
    { linkId: "9", type: "string", text: "A name", repeats: true },
    "it is answered several times",
  ],
  [
    "a condition we have no words for",
    {
      linkId: "9",
      type: "string",
      text: "x",
      enableWhen: [{ question: "3", operator: ">", answerString: "soon" }],
    },
    "asked on a condition",
  ],
  [
    "a condition on what is not there",
    {
      linkId: "9",
      type: "string",
      text: "x",
      enableWhen: [
        { question: "nowhere", operator: "exists", answerBoolean: true },
      ],
    },
    "nowhere",
  ],
])(
  "with %s it is refused with the line and the reason",
  (_name, item, reason) => {
    const text = clinic([...TALK, item]);
    const found = reasons(text);

    expect(found.join("\n")).toContain(
      reason.replace(/^item\.3\.options$/, ""),
    );
    const line = text
      .slice(0, text.indexOf('"linkId": "9"'))
      .split("\n").length;
    expect(Number(found[0]?.split(" ")[0])).toBeGreaterThanOrEqual(line - 1);
  },
);

test("its licence must let it be used", () => {
  const text = clinic(TALK, { copyright: "© A clinic. All rights reserved." });

  expect(reasons(text).join()).toContain(
    "is no licence that lets it be handed on",
  );
  expect(readQuestionnaire(text, "CC-BY-4.0").ok).toBe(true);
});

test("whatever is no questionnaire is refused in words", () => {
  expect(reasons("{")).toEqual(["1 : this could not be read as JSON"]);
  expect(
    reasons('{"resourceType":"Patient","status":"active","item":[]}')[0],
  ).toContain("this is no FHIR Questionnaire");
  expect(
    reasons(`{"a":${"[".repeat(5_000)}${"]".repeat(5_000)}}`)[0],
  ).toContain("nested too deeply");
});
