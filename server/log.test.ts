import { expect, test } from "vitest";

import { allowed, tracesOf } from "./log";

test("a line keeps what the list names and drops all else", () => {
  const said = {
    incident: "1",
    procedure: "auth.signIn",
    password: "my secret",
  };

  expect(allowed(said)).toEqual({ incident: "1", procedure: "auth.signIn" });
});

test("an error leaves its kind and its place, not its words", () => {
  const inner = Object.assign(
    new RangeError("value my secret\nDETAIL: my secret"),
    {
      code: "23505",
      constraint_name: "members_account_key",
      detail: "Key (email)=(my secret)",
    },
  );
  const traces = tracesOf(
    new Error("Failed query, params: my secret", { cause: inner }),
  );

  expect(traces).toMatchObject({
    kind: "RangeError",
    sqlstate: "23505",
    constraint: "members_account_key",
  });
  expect(traces.frames?.[0]).toMatch(/^at /);
  expect(JSON.stringify(traces)).not.toContain("my secret");
});
