import { test as base, type Page } from "@playwright/test";
import superjson from "superjson";

import { startCareMaker } from "./e2e-care-maker";

/**
 * `anaAgain` and `danaAgain` are the two in a session of its own, for when the other one is over;
 * `imaniAway` is Imani in a second practice.
 */
type Who =
  | "olive"
  | "dana"
  | "danaAgain"
  | "imani"
  | "imaniAway"
  | "ana"
  | "ben"
  | "anaAgain";

export type Care = {
  coupleId: string;
  /** Of the worksheet that asks everything, where a test wants it. */
  assignmentId: string;
  cookies: Record<Who, string>;
};

type Fixtures = {
  /** With "every kind" Ana is asked every kind of question, shipped or not; with "a picture" both are asked for one. */
  wanted: "a practice" | "every kind" | "a picture";
  /** A practice of the test's own: Dana treats Ana and Ben, Imani does not, Olive owns it. */
  care: Care;
  /** A window of this person's own, signed in by session. */
  as: (who: Who) => Promise<Page>;
  /** What the person's own page would send; for the steps a test is not about. */
  call: <T>(who: Who, procedure: string, input: object) => Promise<T>;
};

const given = (url: string | undefined): string => {
  if (!url) throw new Error("Browser tests run against a started Holdfast.");
  return url;
};

type OfWorker = { careMaker: ReturnType<typeof startCareMaker> };

export const test = base.extend<Fixtures, OfWorker>({
  careMaker: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
    async ({}, use) => {
      const maker = startCareMaker();
      await use(maker);
      await maker.stop();
    },
    { scope: "worker" },
  ],
  wanted: ["a practice", { option: true }],
  care: async ({ careMaker, wanted }, use) =>
    use(await careMaker.newCare(wanted)),

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
