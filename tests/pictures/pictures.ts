import type { Page } from "@playwright/test";

import { showColours, showType } from "./token-sheets";

export type Visitor = "Dana" | "Ana" | "Ben" | "Olive";

export type Picture = {
  /** Its file in docs/screenshots. */
  name: string;
  path: string;
  as?: Visitor;
  size?: "phone" | "desk";
  theme?: "light" | "dark";
  /** The first place on the page that this selector finds; all that is seen without one. */
  part?: string;
  /** Without the page's scripts, which would put back what is drawn by hand. */
  still?: boolean;
  prepare?: (page: Page) => Promise<unknown>;
};

const follow = (name: RegExp) => async (page: Page) => {
  const link = page.getByRole("main").getByRole("link", { name }).first();
  const to = await link.getAttribute("href");
  await link.click();
  await page.waitForURL(`**${to}`);
  await page.waitForLoadState("networkidle");
};

const inOrder =
  (...steps: ((page: Page) => Promise<unknown>)[]) =>
  async (page: Page) => {
    for (const step of steps) await step(page);
  };

const mistakes = (page: Page) =>
  page.getByRole("button", { name: "Open the practice" }).click();

const askToOpen = (page: Page) =>
  page.getByRole("button", { name: "Open for both" }).click();

const both = (picture: Picture): Picture[] => [
  picture,
  { ...picture, name: `${picture.name}-dark`, theme: "dark" },
];

export const PICTURES: readonly Picture[] = [
  // For the README and the 60-second path.
  ...both({ name: "front", path: "/" }),
  {
    name: "partner-today",
    path: "/today",
    as: "Ana",
    size: "phone",
  },
  {
    name: "partner-before",
    path: "/today",
    as: "Ana",
    size: "phone",
    prepare: follow(/Before our session/),
  },
  {
    name: "partner-waiting",
    path: "/today",
    as: "Ben",
    size: "phone",
    prepare: follow(/How I feel loved/),
  },
  {
    name: "partner-opened",
    path: "/opened",
    as: "Ben",
    size: "phone",
    prepare: follow(/Six kinds of closeness/),
  },
  {
    name: "therapist-couple",
    path: "/couples",
    as: "Dana",
    prepare: follow(/Ana/),
  },
  ...both({
    name: "therapist-sides",
    path: "/couples",
    as: "Dana",
    prepare: inOrder(follow(/Ana/), follow(/Are you there/)),
  }),
  ...both({ name: "practice", path: "/practice", as: "Olive" }),

  // For the page about the look.
  ...both({
    name: "look-colours",
    path: "/help",
    still: true,
    prepare: showColours,
    part: "#sheet",
  }),
  {
    name: "look-type",
    path: "/",
    still: true,
    prepare: showType,
    part: "#sheet",
  },
  { name: "look-audiences", path: "/", part: ".seats" },
  { name: "look-shapes", path: "/", part: ".dev" },
  ...both({ name: "look-sides", path: "/", part: ".desk" }),
  { name: "look-preview", path: "/", part: ".sheet" },
  { name: "look-boats", path: "/", part: ".boats", size: "phone" },
  {
    name: "look-fields",
    path: "/sign-up",
    size: "phone",
    prepare: mistakes,
    part: "main",
  },
  {
    name: "look-dialog",
    path: "/couples",
    as: "Dana",
    prepare: inOrder(follow(/Ana/), follow(/Are you there/), askToOpen),
    part: "dialog[open]",
  },
  { name: "look-list", path: "/start", as: "Olive", part: ".start-list" },
  { name: "look-table", path: "/practice", as: "Olive", part: ".scrollx" },
];
