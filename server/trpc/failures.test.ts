import { TRPCError } from "@trpc/server";
import { expect, test } from "vitest";
import { z } from "zod";

import { BadInput, Conflict, NeedsPassword, NotFound } from "../errors";
import { failureOf } from "./failures";

const coded = (code: string) =>
  new Error("Failed query: insert 'my secret'", {
    cause: Object.assign(new Error("value 'my secret'"), { code }),
  });

test.each([
  [new NotFound(), "NOT_FOUND"],
  [new Conflict("Too late."), "CONFLICT"],
  [new BadInput({ name: ["Give a name."] }), "BAD_REQUEST"],
])("what we say ourselves is said as it is: %s", (error, code) => {
  expect(failureOf(error)).toMatchObject({
    code,
    message: error.message,
    unexpected: false,
  });
});

test("the page learns that a password is asked for", () => {
  expect(failureOf(new NeedsPassword())).toMatchObject({
    code: "FORBIDDEN",
    needsPassword: true,
  });
});

test.each([
  "ECONNREFUSED",
  "CONNECTION_CLOSED",
  "CONNECT_TIMEOUT",
  "57P01",
  "08006",
  "53300",
  "40001",
  "55P03",
  "57014",
])("%s means: try again", (code) => {
  const failure = failureOf(coded(code));

  expect(failure.code).toBe("SERVICE_UNAVAILABLE");
  expect(failure.message).not.toContain("secret");
});

test.each(["22021", "22P02", "22003"])(
  "%s is a value nobody can store",
  (code) => {
    expect(failureOf(coded(code))).toMatchObject({
      code: "BAD_REQUEST",
      unexpected: true,
    });
  },
);

test.each([
  coded("42P01"),
  coded("42501"),
  new TypeError("my secret"),
  "my secret",
  null,
])("all else is ours: it says nothing and leaves traces (%#)", (error) => {
  expect(failureOf(error)).toEqual({
    code: "INTERNAL_SERVER_ERROR",
    message:
      "Something went wrong on our side. Try again, and tell us if it stays.",
    fields: {},
    needsPassword: false,
    unexpected: true,
  });
});

test("the edge never repeats a path or a type", () => {
  const error = new TRPCError({
    code: "NOT_FOUND",
    message: 'No procedure found on path "my-secret"',
  });

  expect(failureOf(error).message).toBe("There is nothing at this address.");
});

test("fields speak in sentences of ours, at their path, and repeat no key that we did not give", () => {
  const schema = z.object({
    name: z.string().min(3, "Give a name."),
    age: z.number(),
    list: z.array(z.object({ word: z.string() })),
    answers: z.record(z.string(), z.number()),
  });
  const { error } = schema.safeParse({
    name: "x",
    age: "my secret",
    list: [{}],
    answers: { "my secret key!": "x", constructor: "y" },
  });

  expect(failureOf(error).fields).toEqual({
    name: ["Give a name."],
    age: ["This needs another look."],
    "list.0.word": ["This needs another look."],
    input: ["This needs another look."],
    "answers.constructor": ["This needs another look."],
  });
});
