import { describe, expect, test } from "vitest";

import { type Change, DraftQueue, type Kept, type Loaded } from "./draft-queue";

const Q = "moment";
const aDraft = (text: string, version: number): Loaded => ({
  draft: [{ question: Q, version, value: text }],
  rivals: [],
});
const nothing: Loaded = { draft: [], rivals: [] };
const aQueue = (loaded: Loaded = nothing) => new DraftQueue(loaded, () => true);

function sent(changes: Change[] | null): Change[] {
  if (!changes) throw new Error("Nothing was sent.");
  return changes;
}
const saved = (version: number) => [
  { question: Q, outcome: "saved" as const, version },
];
const rival = (version: number, value: string) => [
  { question: Q, outcome: "rival" as const, version, value },
];

describe("one device", () => {
  test("goes on without a network upon what the server has, and not upon what it may not have", () => {
    const queue = aQueue(aDraft("The night", 4));
    queue.write(Q, "The night the power went out");
    const first = sent(queue.next());
    expect(queue.standing()).toEqual(aDraft("The night", 4));

    queue.landed(first, saved(5));
    queue.write(Q, "The night the power went out and you");

    expect(queue.standing()).toEqual(aDraft("The night the power went out", 5));
    const kept = queue.kept(Q);
    if (!kept) throw new Error("Nothing is kept.");
    const again = aQueue(queue.standing());
    again.takeUp(kept);
    expect(again.answers()).toEqual({
      [Q]: "The night the power went out and you",
    });
    expect(again.next()).toMatchObject([{ base: 5 }]);
    queue.landed(sent(queue.next()), rival(7, "On the tablet"));
    expect(queue.standing().rivals).toEqual([
      { question: Q, value: "On the tablet" },
    ]);
  });

  test("sends what is typed upon the version it knows, one request at a time", () => {
    const queue = aQueue(aDraft("The night", 4));
    queue.write(Q, "The night the power went out");

    const first = sent(queue.next());

    expect(first).toMatchObject([{ base: 4, settles: false }]);
    queue.write(Q, "The night the power went out and you read");
    expect(queue.next()).toBeNull();
    queue.landed(first, saved(5));
    expect(queue.next()).toMatchObject([
      { base: 5, value: "The night the power went out and you read" },
    ]);
  });

  test("sends a request that got no answer again as it was, before newer words", () => {
    const queue = aQueue();
    queue.write(Q, "One");
    const first = sent(queue.next());
    queue.write(Q, "One two");
    queue.failed(first);

    expect(queue.next()).toEqual(first);
    queue.landed(first, saved(1));
    expect(queue.next()).toMatchObject([{ base: 1, value: "One two" }]);
  });

  test("sends at once what is not yet on its way when the page goes", () => {
    const queue = aQueue(aDraft("Zero", 1));
    queue.write(Q, "One");
    const first = sent(queue.next());
    queue.write(Q, "Two");
    queue.write("want", 7);

    const second = sent(queue.flush());

    expect(second).toMatchObject([{ question: "want", base: 0 }]);
    queue.landed(first, saved(2));
    expect(queue.next()).toBeNull();
    queue.landed(second, [{ question: "want", outcome: "saved", version: 1 }]);
    expect(queue.next()).toMatchObject([{ base: 2, value: "Two" }]);
  });

  test("takes an answer away, and leaves it out when one finishes", () => {
    const queue = aQueue(aDraft("The night", 1));
    queue.write(Q, undefined);

    expect(sent(queue.next())[0]).toMatchObject({ question: Q, base: 1 });
    expect(queue.answers()).toEqual({});
    expect(queue.kept(Q)).toMatchObject({ value: undefined });
  });

  test("forgets what went out once newer words arrived, and keeps few of the rest", () => {
    const queue = aQueue();
    for (let version = 1; version <= 10; version += 1) {
      queue.write(Q, `Text ${version}`);
      const flight = sent(queue.next());
      queue.write(Q, `Text ${version}, and more`);
      queue.landed(flight, saved(version));
      expect(queue.kept(Q)?.sent).toEqual([]);
    }

    const heard = Array.from({ length: 150 }, (_, at) => `Lost ${at}`);
    const again = aQueue();
    again.takeUp({
      question: Q,
      value: "Lost",
      base: 0,
      sent: heard,
      settles: false,
    });
    expect(again.kept(Q)?.sent).toEqual(heard.slice(-5));
  });

  test("does not send what the server would refuse", () => {
    const queue = new DraftQueue(nothing, (_, value) => value !== "too long");
    queue.write(Q, "too long");

    expect(queue.next()).toBeNull();
    expect(queue.hasUnsent).toBe(true);
  });
});

describe("two devices", () => {
  const differing = () => {
    const queue = aQueue();
    queue.write(Q, "On the tablet");
    queue.landed(sent(queue.next()), rival(1, "On the phone"));
    return queue;
  };

  test("offers both texts and sends nothing until one is chosen", () => {
    const queue = differing();

    expect(queue.conflicts()).toEqual([
      { question: Q, versions: ["On the tablet", "On the phone"] },
    ]);
    expect(queue.next()).toBeNull();
    expect(queue.kept(Q)?.value).toBe("On the tablet");
  });

  test("what is chosen is written upon the other and settles it", () => {
    const queue = differing();
    queue.settle(Q, "On the tablet\n\nOn the phone");

    const chosen = sent(queue.next());

    expect(chosen).toMatchObject([{ base: 1, settles: true }]);
    queue.landed(chosen, saved(2));
    expect(queue.conflicts()).toEqual([]);
    expect(queue.hasUnsent).toBe(false);
  });

  test("a text that stands whole in this one asks nothing", () => {
    const queue = aQueue();
    queue.write(Q, "On the phone, and more");
    queue.landed(sent(queue.next()), rival(3, "On the phone"));

    expect(queue.conflicts()).toEqual([]);
    expect(queue.next()).toMatchObject([{ base: 3 }]);
  });

  test("an answer taken away here gives way to one written there", () => {
    const queue = aQueue(aDraft("Old", 1));
    queue.write(Q, undefined);
    queue.landed(sent(queue.next()), rival(2, "New"));

    expect(queue.answers()).toEqual({ [Q]: "New" });
    expect(queue.conflicts()).toEqual([]);
  });

  test("texts that waited on the server are offered after a reload", () => {
    const queue = aQueue({
      ...aDraft("On the phone", 1),
      rivals: [
        { question: Q, value: "On the tablet" },
        { question: Q, value: "On the phone" },
      ],
    });

    expect(queue.conflicts()).toEqual([
      { question: Q, versions: ["On the phone", "On the tablet"] },
    ]);
  });

  test("finishing upon newer words offers both, left open here or not", () => {
    const queue = aQueue();
    queue.foundNewer([{ question: Q, version: 2, value: "Newer" }]);

    expect(queue.conflicts()).toEqual([
      { question: Q, versions: [undefined, "Newer"] },
    ]);
    expect(queue.seen()).toEqual({ [Q]: 2 });
  });
});

describe("after a reload", () => {
  const kept = (
    value: string,
    base: number,
    more: Partial<Kept> = {},
  ): Kept => ({
    question: Q,
    value,
    base,
    sent: [],
    settles: false,
    ...more,
  });

  test("words that were never sent are there and go out", () => {
    const queue = aQueue(aDraft("The night", 2));
    queue.takeUp(kept("The night the power went out", 2));

    expect(queue.next()).toMatchObject([
      { base: 2, value: "The night the power went out" },
    ]);
  });

  test("words that had arrived after all are not sent twice", () => {
    const queue = aQueue(aDraft("Typed", 3));
    queue.takeUp(kept("Typed", 2, { sent: ["Typed"] }));

    expect(queue.next()).toBeNull();
    expect(queue.hasUnsent).toBe(false);
  });

  test("newer words go on from those whose answer was lost", () => {
    const queue = aQueue(aDraft("One", 3));
    queue.takeUp(kept("One two", 2, { sent: ["One"] }));

    expect(queue.next()).toMatchObject([{ base: 3, value: "One two" }]);
  });

  test("words of another device meanwhile are left for the server to tell", () => {
    const queue = aQueue(aDraft("Theirs", 3));
    queue.takeUp(kept("Mine", 2));

    expect(queue.next()).toMatchObject([{ base: 2, value: "Mine" }]);
  });

  test("a choice made just before is not asked again", () => {
    const queue = aQueue({
      ...aDraft("Theirs", 1),
      rivals: [{ question: Q, value: "Mine" }],
    });
    queue.takeUp(kept("Mine, then theirs", 1, { settles: true }));

    expect(queue.conflicts()).toEqual([]);
    expect(queue.next()).toMatchObject([{ base: 1, settles: true }]);
  });
});
