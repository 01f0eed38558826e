import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

import { test as base, type Page } from "@playwright/test";
import superjson from "superjson";

import { ROOT } from "@/dev/migrate.mjs";

/**
 * `anaAgain` is Ana in a session of its own, for when the other one is over; `imaniAway` is
 * Imani in a second practice.
 */
type Who =
  | "olive"
  | "dana"
  | "imani"
  | "imaniAway"
  | "ana"
  | "ben"
  | "anaAgain";

type Care = {
  coupleId: string;
  /** Of the worksheet that asks everything, where a test wants it. */
  assignmentId: string;
  cookies: Record<Who, string>;
};

type Fixtures = {
  /** Ana is asked every kind of question, shipped or not. */
  everyKind: boolean;
  /** A practice of the test's own: Dana treats Ana and Ben, Imani does not, Olive owns it. */
  care: Care;
  /** A window of this person's own, signed in by session. */
  as: (who: Who) => Promise<Page>;
  /** What the person's own page would send; for the steps a test is not about. */
  call: <T>(who: Who, procedure: string, input: object) => Promise<T>;
};

async function newCare(everyKind: boolean): Promise<Care> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      join(ROOT, "dev", "with-holdfast.mjs"),
      "--serving",
      "tsx",
      "--tsconfig",
      "tsconfig.node.json",
      "tests/support/e2e-people.ts",
      ...(everyKind ? ["every-kind"] : []),
    ],
    {
      cwd: ROOT,
      env: {
        ...process.env,
        HOLDFAST_DATA: process.env.HOLDFAST_TEST_DATA,
        HOLDFAST_DEMO: "1",
      },
    },
  );
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "");
}

const given = (url: string | undefined): string => {
  if (!url) throw new Error("Browser tests run against a started Holdfast.");
  return url;
};

export const test = base.extend<Fixtures>({
  everyKind: [false, { option: true }],
  care: async ({ everyKind }, use) => use(await newCare(everyKind)),

  as: async ({ browser, care, baseURL, viewport, colorScheme }, use) => {
    const windows: { close(): Promise<void> }[] = [];
    await use(async (who) => {
      const context = await browser.newContext({
        baseURL,
        viewport,
        colorScheme,
      });
      windows.push(context);
      await context.addCookies([
        { name: "holdfast", value: care.cookies[who], url: given(baseURL) },
      ]);
      return context.newPage();
    });
    await Promise.all(windows.map((each) => each.close()));
  },

  call: async ({ care, baseURL }, use) => {
    const origin = new URL(given(baseURL)).origin;
    await use(async (who, procedure, input) => {
      const response = await fetch(`${origin}/api/trpc/${procedure}`, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          "sec-fetch-site": "same-origin",
          origin,
          cookie: `holdfast=${care.cookies[who]}`,
        },
        body: JSON.stringify(superjson.serialize(input)),
      });
      const { result, error } = await response.json();
      if (error) throw new Error(superjson.deserialize<Error>(error).message);
      return superjson.deserialize(result.data);
    });
  },
});

export { expect } from "@playwright/test";
