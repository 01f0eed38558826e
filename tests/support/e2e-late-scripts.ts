import type { Page } from "@playwright/test";

function aGate() {
  let open = () => {};
  const opened = new Promise<void>((done) => {
    open = done;
  });
  return { open, opened };
}

const SCRIPTS = "**/_next/static/**/*.js*";

/** The page as it stands before any of its files came; call what comes back to let them come. */
export async function gotoLate(page: Page, path: string) {
  const { open, opened } = aGate();
  await page.route(SCRIPTS, async (route) => {
    await opened;
    await route.continue();
  });
  await page.goto(path, { waitUntil: "commit" });
  return open;
}

/** The same, and the files in which these words stand come only when the last is let come. */
export async function gotoLateWithLast(
  page: Page,
  path: string,
  words: string,
) {
  const [first, last] = [aGate(), aGate()];
  await page.route(SCRIPTS, async (route) => {
    await first.opened;
    const response = await route.fetch();
    const body = await response.text();
    if (body.includes(words)) await last.opened;
    await route.fulfill({ response, body });
  });
  await page.goto(path, { waitUntil: "commit" });
  return { come: first.open, comeLast: last.open };
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
