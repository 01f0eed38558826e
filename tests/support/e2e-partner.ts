import type { Page } from "@playwright/test";

import { expect } from "./e2e-care";

type Call = <T>(
  who: "dana" | "ana" | "ben" | "anaAgain",
  procedure: string,
  input: object,
) => Promise<T>;

type Given = {
  coupleId: string;
  slug?:
    | "session-prep"
    | "are-you-there"
    | "cycle-map"
    | "how-i-feel-loved"
    | "fair-share"
    | "mismatch-and-loop"
    | "my-definition"
    | "one-minute-gaze"
    | "dates-plan"
    | "date-jar"
    | "make-art-together"
    | "pause-24"
    | "space-and-return-log";
  /** Otherwise what the worksheet is for. */
  sharing?: "shared" | "private";
  who?: "a" | "b" | "each";
  note?: string;
  smaller?: { words: string; minutes: number };
  dueOn?: string;
};

/** Dana gives a worksheet: "Before our session" to Ana, or what is named. */
export async function giveHomework(call: Call, given: Given): Promise<string> {
  const { slug = "session-prep", note = null, dueOn = null, coupleId } = given;
  const isPrivate = slug === "session-prep";
  const { assignmentIds } = await call<{ assignmentIds: string[] }>(
    "dana",
    "homework.assign",
    {
      coupleId,
      slug,
      who: given.who ?? (isPrivate ? "a" : "each"),
      sharing: given.sharing ?? (isPrivate ? "private" : "reveal"),
      note,
      ...(given.smaller && { smaller: given.smaller }),
      dueOn,
    },
  );
  const [assignmentId = ""] = assignmentIds;
  return assignmentId;
}

export const onMind = (page: Page) =>
  page.getByRole("textbox", { name: "What is on your mind before we meet?" });

/** Past the first page of "Before our session", to its first question. */
export async function beginPrep(page: Page, assignmentId: string) {
  await page.goto(`/homework/${assignmentId}`);
  await page.getByRole("button", { name: "Begin" }).click();
  await expect(onMind(page)).toBeVisible();
}

/** The words beside the Next button; what a screen reader hears comes later and seldom. */
export const saveState = (page: Page) => page.locator(".save-face");

const GONE = "Execution context was destroyed";

/** Everything that stands in the page, seen or not; of a page on its way to another, the other's. */
export async function allWords(page: Page): Promise<string> {
  try {
    return await page.evaluate(() => document.documentElement.outerHTML);
  } catch (error) {
    if (!(error instanceof Error && error.message.includes(GONE))) throw error;
    await page.waitForLoadState();
    return allWords(page);
  }
}
