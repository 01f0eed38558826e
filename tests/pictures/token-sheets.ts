import type { Page } from "@playwright/test";

const COLOURS = [
  "ground",
  "surface",
  "raised",
  "sunken",
  "line",
  "edge",
  "ink",
  "ink-2",
  "ink-3",
  "kelp",
  "kelp-tint",
  "focus",
  "a",
  "a-ink",
  "a-tint",
  "b",
  "b-ink",
  "b-tint",
  "veil",
  "veil-ink",
  "veil-tint",
  "alarm",
  "alarm-ink",
  "alarm-tint",
];

const VOICES = [
  ["poster", "Held from both ends"],
  ["display", "Ana & Ben"],
  ["head", "What would you like more of?"],
  ["title", "A step that takes under 15 minutes"],
  ["lead", "Painting the hall. We hardly talked."],
  ["words", "You came to the station in the rain."],
  ["label", "Opened together"],
  ["small", "Given Mon 16 Nov, due Friday"],
];

/** Puts a sheet where the page's main part was, so that it is drawn by the product's own styles. */
const sheet = (page: Page, html: string) =>
  page.evaluate((inside) => {
    document.body.innerHTML = `<div id="sheet" data-style="padding:24px;width:960px">${inside}</div>`;
    // By hand, since the content policy drops style attributes.
    for (const one of document.querySelectorAll<HTMLElement>("[data-style]")) {
      one.style.cssText = one.dataset.style ?? "";
    }
  }, html);

export const showColours = (page: Page) =>
  sheet(
    page,
    `<div data-style="display:grid;grid-template-columns:repeat(6,1fr);gap:16px">${COLOURS.map(
      (name) =>
        `<div><div data-style="background:var(--${name});height:64px;border-radius:10px;box-shadow:inset 0 0 0 1px var(--line)"></div><p class="small soft" data-style="margin-top:4px">${name}</p></div>`,
    ).join("")}</div>`,
  );

export const showType = (page: Page) =>
  sheet(
    page,
    VOICES.map(
      ([name, words]) =>
        `<div data-style="display:grid;grid-template-columns:96px 1fr;gap:16px;align-items:baseline;padding:10px 0"><span class="small faint">${name}</span><span class="${name}">${words}</span></div>`,
    ).join(""),
  );
