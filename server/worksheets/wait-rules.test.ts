import { expect, test } from "vitest";

import { shipped } from "@/tests/support/shipped";

import { parseDefinition } from "./parse-definition";
import { nextStep, stepsOf } from "./step-rules";
import {
  afterWait,
  asksNow,
  beforeWait,
  WAIT_REASON,
  waitMinutes,
  waitOf,
} from "./wait-rules";

const pause = shipped("pause-24");
const keysOf = (worksheet: typeof pause, answers = {}) =>
  stepsOf(worksheet, answers).flatMap(({ fields }) =>
    fields.map(({ key }) => key),
  );

test("before the wait only the message is asked for, after it only what comes of it", () => {
  expect(keysOf(beforeWait(pause))).toEqual([
    "draft",
    "heat",
    "feelings",
    "wish",
    "sends",
    "body_step",
    "unlock",
  ]);
  expect(keysOf(afterWait(pause))).toEqual([
    "heat2",
    "keep_part",
    "kind_version",
    "choice",
  ]);
  expect(asksNow(pause, false)).toEqual(beforeWait(pause));
  expect(asksNow(pause, true)).toEqual(afterWait(pause));
  const other = shipped("weekly-pulse");
  expect(asksNow(other, true)).toBe(other);
});

test("why it was changed is asked on no step", () => {
  expect(keysOf(pause)).not.toContain(WAIT_REASON);
  expect(nextStep(afterWait(pause), { wait_reason: "Sooner" })?.key).toBe(
    "heat2+keep_part",
  );
});

test("it lasts as long as was chosen, and as is usual where nothing was", () => {
  const waiting = waitOf(pause);
  if (!waiting) throw new Error("The pause waits.");
  expect(waiting.lengths.map(({ minutes }) => minutes)).toEqual([
    1440, 120, 20,
  ]);
  expect(waitMinutes(waiting, "20")).toBe(20);
  for (const nothing of [undefined, null, "5", 20, {}])
    expect(waitMinutes(waiting, nothing)).toBe(1440);
});

test("the ground is offered to whoever wants to punish in great heat, and to nobody else", () => {
  const offered = (heat: number, wish: string) =>
    keysOf(beforeWait(pause), { heat, wish }).includes("ground");
  expect(offered(9, "punish")).toBe(true);
  expect(offered(10, "punish")).toBe(true);
  expect(offered(8, "punish")).toBe(false);
  expect(offered(10, "comfort")).toBe(false);
  expect(pause.alerts).toEqual([]);
});

type Part = (typeof pause)["parts"][number];

/** What is said of a pause in which something is otherwise. */
function saidOf(change: (parts: [Part, Part]) => Part[]): string[] {
  const [message, afterwards] = structuredClone(pause).parts;
  if (!message || !afterwards) throw new Error("The pause has two parts.");
  const read = parseDefinition({
    ...pause,
    scoring: [],
    parts: change([message, afterwards]),
  });
  return read.ok ? [] : read.problems.map(({ message }) => message);
}

const waits = (part: Part, wait: Record<string, unknown>) =>
  ({
    ...part,
    wait: { ...("wait" in part ? part.wait : {}), ...wait },
  }) as Part;

test.each<[string, (parts: [Part, Part]) => Part[], RegExp]>([
  [
    "a length that nobody chooses",
    ([one, two]) => [one, waits(two, { usual: "60" })],
    /"60" is not among/,
  ],
  [
    "a question that is not there",
    ([one, two]) => [one, waits(two, { of: "body_step" })],
    /whole minutes/,
  ],
  [
    "words that are not there",
    ([one, two]) => [one, waits(two, { shows: "heat" })],
    /no earlier long field "heat"/,
  ],
  ["nothing before it", ([, two]) => [two], /another comes before it/],
  ["something after it", ([one, two]) => [two, one], /the last part waits/],
  [
    "something that can be shown",
    ([one, two]) => [one, { ...two, mode: "therapist_decides" } as Part],
    /only what is private waits/,
  ],
  [
    "no place for the reason",
    ([one, two]) => [
      one,
      {
        ...two,
        fields: two.fields.filter(({ key }) => key !== WAIT_REASON),
      } as Part,
    ],
    /keeps why it was changed/,
  ],
  [
    "a question that looks back",
    ([one, two]) => [
      one,
      {
        ...two,
        fields: two.fields.map((field) =>
          field.key === "keep_part"
            ? { ...field, showIf: { key: "heat", op: "gte", value: 5 } }
            : field,
        ),
      } as Part,
    ],
    /looks at an answer from before the wait/,
  ],
])("a wait with %s is refused", (_what, change, words) => {
  expect(saidOf(change).join("\n")).toMatch(words);
});

test("the pause as it is shipped is sound", () => {
  expect(saidOf((parts) => parts)).toEqual([]);
});
