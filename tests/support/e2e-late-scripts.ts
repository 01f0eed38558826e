import type { Page } from "@playwright/test";

/** The page as it stands before any of its files came; call what comes back to let them come. */
export async function gotoLate(page: Page, path: string) {
  let come = () => {};
  const coming = new Promise<void>((done) => {
    come = done;
  });
  const scripts = "**/_next/static/**/*.js*";
  await page.route(scripts, async (route) => {
    await coming;
    await route.continue();
  });
  await page.goto(path, { waitUntil: "commit" });
  return come;
}

/** How often the page asked for this, so far. */
export function counted(page: Page, procedure: string) {
  const asked: unknown[] = [];
  page.on("request", (request) => {
    if (new URL(request.url()).pathname.endsWith(`/${procedure}`))
      asked.push(request.postDataJSON());
  });
  return asked;
}
