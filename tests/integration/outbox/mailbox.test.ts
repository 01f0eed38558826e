import { randomUUID } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { Resend } from "resend";
import { afterAll, expect, test, vi } from "vitest";

import { listMailbox } from "@/server/outbox/list-mailbox";
import { aMailbox } from "@/tests/support/jobs";

const mailbox = await aMailbox();
afterAll(() => mailbox.stop());

const provider = new Resend("re_test", { baseUrl: mailbox.url });
const aLetter = (words = "Sign in to see it.") => ({
  from: "Holdfast <hello@holdfast.example>",
  to: "ana@harbor.example",
  subject: "You have something new in Holdfast",
  text: words,
  html: `<p>${words}</p>`,
});
const send = (letter: ReturnType<typeof aLetter>, key?: string) =>
  provider.emails.send(letter, key ? { idempotencyKey: key } : {});

test("the same key brings the same answer and one mail; another body under it is refused", async () => {
  const key = randomUUID();
  const first = await send(aLetter(), key);
  const again = await send(aLetter(), key);
  const other = await send(aLetter("Other words."), key);

  expect(first.error).toBeNull();
  expect(again.data).toEqual(first.data);
  expect(other.error).toMatchObject({
    statusCode: 409,
    name: "invalid_idempotent_request",
  });
  expect(mailbox.messages().filter((one) => one.key === key)).toHaveLength(1);
});

test("what was kept is still known after a restart", async () => {
  const key = randomUUID();
  const first = await send(aLetter(), key);
  const restarted = await aMailbox();

  const again = await new Resend("re_test", {
    baseUrl: restarted.url,
  }).emails.send(aLetter(), { idempotencyKey: key });

  expect(again.data).toEqual(first.data);
  await restarted.stop();
});

test("a second request while the first is in hand is told so", async () => {
  let goOn = () => {};
  const waiting = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const slow = await aMailbox({ beforeKeeping: () => waiting });
  const slowProvider = new Resend("re_test", { baseUrl: slow.url });
  const key = randomUUID();
  const first = slowProvider.emails.send(aLetter(), { idempotencyKey: key });
  await vi.waitFor(async () => {
    const second = await slowProvider.emails.send(aLetter(), {
      idempotencyKey: key,
    });
    expect(second.error).toMatchObject({
      name: "concurrent_idempotent_requests",
    });
  });
  goOn();
  expect((await first).error).toBeNull();
  await slow.stop();
});

test.each([
  ["no address", { ...aLetter(), to: "not an address" }, "`to`"],
  ["no sender", { ...aLetter(), from: "nobody" }, "`from`"],
])("%s is refused as the provider would", async (_what, letter, field) => {
  const { error } = await send(letter);
  expect(error).toMatchObject({ statusCode: 422, name: "validation_error" });
  expect(error?.message).toContain(field);
});

test("without a key to the provider nothing is taken", async () => {
  const answer = await fetch(`${mailbox.url}/emails`, {
    method: "POST",
    body: JSON.stringify(aLetter()),
  });
  expect(answer.status).toBe(401);
});

test("the mailbox lists the newest first and is not there outside the demo", async () => {
  await send(aLetter("The last one."));
  const kept = mailbox.messages().length;
  writeFileSync(
    join(process.env.HOLDFAST_DATA ?? "", "mailbox", "2020-torn.json"),
    "{",
  );

  const listed = listMailbox();
  expect(listed?.[0]).toMatchObject({
    to: ["ana@harbor.example"],
    text: "The last one.",
  });
  expect(listed?.length).toBe(kept);

  vi.stubEnv("HOLDFAST_DEMO", "0");
  vi.resetModules();
  const outside = await import("@/server/outbox/list-mailbox");
  expect(outside.listMailbox()).toBeNull();
  vi.unstubAllEnvs();
});
