import { expect, test } from "vitest";

import { TooManyTries } from "../errors";
import { inTurn } from "./in-turn";

test("two at once, the rest in their turn, and none is lost when one fails", async () => {
  let now = 0;
  let most = 0;
  const work = (n: number) => async () => {
    now += 1;
    most = Math.max(most, now);
    await new Promise((done) => setTimeout(done, 2));
    now -= 1;
    if (n % 3 === 0) throw new Error("wrong");
    return n;
  };

  const answers = await Promise.allSettled(
    Array.from({ length: 30 }, (_, n) => inTurn(work(n))),
  );

  expect(most).toBe(2);
  expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(
    20,
  );
});

test("beyond a long queue it refuses, and recovers", async () => {
  const work = () => new Promise((done) => setTimeout(done, 1));

  const answers = await Promise.allSettled(
    Array.from({ length: 150 }, () => inTurn(work)),
  );

  const refused = answers.filter(({ status }) => status === "rejected");
  expect(refused).toHaveLength(48);
  expect(refused[0]).toMatchObject({ reason: expect.any(TooManyTries) });
  await expect(inTurn(async () => "again")).resolves.toBe("again");
});
