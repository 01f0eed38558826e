import { expect, test } from "vitest";

import type { PracticeId } from "@/drizzle/schema/columns";

import type { Job } from "./auth/actor";
import type { Tx } from "./driver";
import { NotFound, SignedOut } from "./errors";
import { sideBySide, type Work } from "./side-by-side";

const actor: Job = {
  kind: "job",
  purpose: "test",
  sessionId: "",
  practiceId: "" as PracticeId,
  assured: false,
};
/** Nothing here asks the database. */
const tx = {} as Tx;

/** Counts transactions, each of which opens a moment after it was asked for. */
function transactions(openingFails?: Error) {
  const ends: string[] = [];
  const inOne = async <T>(work: Work<T>): Promise<T> => {
    await new Promise((wake) => setImmediate(wake));
    try {
      if (openingFails) throw openingFails;
      const result = await work(tx, actor);
      ends.push("committed");
      return result;
    } catch (error) {
      ends.push("undone");
      throw error;
    }
  };
  return { ends, read: sideBySide(inOne) };
}

test("what is asked for at one time is read in one transaction", async () => {
  const { ends, read } = transactions();

  const found = await Promise.all([read(async () => "a"), read(async () => 2)]);

  expect(found).toEqual(["a", 2]);
  expect(ends).toEqual(["committed"]);
});

test("what is asked for later gets a transaction of its own", async () => {
  const { ends, read } = transactions();

  await read(async () => "first");
  await read(async () => "second");

  expect(ends).toEqual(["committed", "committed"]);
});

test("nothing is handed out before all is committed", async () => {
  const { ends, read } = transactions();
  let isHandedOut = false;

  const quick = read(async () => "quick").then(() => {
    isHandedOut = true;
  });
  const slow = read(async () => {
    await new Promise((wake) => setTimeout(wake, 5));
    expect(isHandedOut).toBe(false);
  });

  await Promise.all([quick, slow]);
  expect(ends).toEqual(["committed"]);
});

test("a refusal meets only the read it is for", async () => {
  const { ends, read } = transactions();

  const found = await Promise.allSettled([
    read(async () => "kept"),
    read(async () => {
      throw new NotFound();
    }),
  ]);

  expect(found).toMatchObject([
    { status: "fulfilled", value: "kept" },
    { status: "rejected", reason: expect.any(NotFound) },
  ]);
  expect(ends.toSorted()).toEqual(["committed", "undone", "undone"]);
});

test("whoever is signed out learns it once, and other trouble is not repeated", async () => {
  for (const trouble of [new SignedOut(), new Error("connection lost")]) {
    const { ends, read } = transactions(trouble);

    const found = await Promise.allSettled([
      read(async () => 1),
      read(async () => 2),
    ]);

    expect(found.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(ends).toEqual(["undone"]);
  }
});
