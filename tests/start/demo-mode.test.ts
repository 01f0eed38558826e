import { expect, test } from "vitest";

import { readSettings } from "@/dev/settings.mjs";

const given = "postgres://a:b@db.example/holdfast";

test.each([
  ["alone on one machine", {}, true],
  ["turned off", { HOLDFAST_DEMO: "0" }, false],
  ["open to the network", { HOLDFAST_HOST: "0.0.0.0" }, false],
  [
    "open to the network, asked for",
    { HOLDFAST_HOST: "0.0.0.0", HOLDFAST_DEMO: "1" },
    true,
  ],
  ["with a database of one's own", { DATABASE_URL: given }, false],
  [
    "with a database of one's own, asked for",
    { DATABASE_URL: given, HOLDFAST_DEMO: "1" },
    true,
  ],
  [
    "on a public address",
    { HOLDFAST_PUBLIC_URL: "https://care.example" },
    false,
  ],
  [
    "on a public address, asked for",
    { HOLDFAST_PUBLIC_URL: "https://care.example", HOLDFAST_DEMO: "1" },
    false,
  ],
])("demo mode %s", (_where, env, demo) => {
  expect(readSettings(env).demo).toBe(demo);
});

test("a public address says why there is no demo", () => {
  const { notice } = readSettings({
    HOLDFAST_PUBLIC_URL: "https://care.example",
  });

  expect(notice).toBe(
    "Demo mode is off and its accounts are locked, because https://care.example can be reached by others.",
  );
});
