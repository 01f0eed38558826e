import type { Page } from "@playwright/test";

import { expect, test } from "@/tests/support/e2e-care";
import { type Mail, mailsCome } from "@/tests/support/e2e-mailbox";
import { allWords } from "@/tests/support/e2e-partner";
import { expectSoundDayAndNight } from "@/tests/support/e2e-sound";

const linkIn = ({ text }: Mail) =>
  /https?:\S+\/invitation\/[\w-]+/.exec(text)?.[0] ?? "";

/** A letter without what is another in every one: where it goes and what it leads to. */
const bare = ({ subject, html, text }: Mail, address: string) =>
  `${subject} ${html} ${text}`
    .replaceAll(/https?:[^\s"<)]+/g, "")
    .replaceAll(address, "");

async function signsIn(page: Page, address: string, password: string) {
  await page.goto("/sign-in");
  await page.getByLabel("Email").fill(address);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL(/today/);
}

test("two who read one mailbox each have a way in of their own, and no letter tells whose it is", async ({
  as,
  browser,
  baseURL,
  call,
}) => {
  test.slow();
  const home = `home.${crypto.randomUUID().slice(0, 8)}@harbor.example`;
  const { coupleId, partners } = await call<{
    coupleId: string;
    partners: { a: string; b: string };
  }>("dana", "couples.add", {
    nameA: "Ana",
    nameB: "Ben",
    emailA: home,
    emailB: home,
    secretsPolicy: "limited",
  });
  const own = { a: "seven lamps on the pier", b: "a kettle, a kite, a comb" };
  const pages: Partial<Record<"a" | "b", Page>> = {};
  let count = 0;
  for (const seat of ["a", "b"] as const) {
    const { code } = await call<{ code: string }>(
      "dana",
      "couples.invitePartner",
      { partnerId: partners[seat] },
    );
    count += 1;
    const mails = await mailsCome(home, count);
    const context = await browser.newContext({ baseURL });
    const page = await context.newPage();
    pages[seat] = page;
    await page.goto(linkIn(mails.at(-1) as Mail));
    await expectSoundDayAndNight(page, "a way in");
    expect(await allWords(page)).not.toMatch(/Ana|Ben|Dana|Harbor/);
    await page.getByLabel("Code").fill(code);
    if (seat === "b") {
      // The other's password is refused as any common one is.
      await page.getByLabel("Choose a password").fill(own.a);
      await page.getByRole("button", { name: "Save and sign in" }).click();
      await expect(page.getByText(/password/i).first()).toBeVisible();
      expect(await allWords(page)).not.toMatch(/partner|Ana|other account/);
    }
    await page.getByLabel("Choose a password").fill(own[seat]);
    await page.getByRole("button", { name: "Save and sign in" }).click();
    await page.waitForURL(/today/);
  }
  const invitations = await mailsCome(home, 2);
  expect(bare(invitations[0] as Mail, home)).toBe(
    bare(invitations[1] as Mail, home),
  );

  await call("dana", "intake.send", {
    coupleId,
    papers: [],
    worksheets: ["individual-intake"],
    measures: ["sdqs"],
    values: {},
  });
  const news = (await mailsCome(home, 4)).slice(2);
  expect(bare(news[0] as Mail, home)).toBe(bare(news[1] as Mail, home));
  for (const mail of [...invitations, ...news]) {
    expect(bare(mail, home)).not.toMatch(
      /Ana|Ben|Dana|Okafor|Harbor|couple|partner|therap|intake|about you|worksheet|SDQS|session notes/i,
    );
  }

  // One address, two passwords: each leads to its own, in one browser after the other.
  const { a, b } = pages;
  if (!a || !b) throw new Error("Not both came in.");
  await expect(a.getByRole("heading", { level: 1 })).toContainText("Ana");
  await expect(b.getByRole("heading", { level: 1 })).toContainText("Ben");
  await a.context().clearCookies();
  await signsIn(a, home, own.b);
  await expect(a.getByRole("heading", { level: 1 })).toContainText("Ben");
  expect(await allWords(a)).not.toContain("Ana");
  await a.context().close();
  await b.context().close();

  const dana = await as("dana");
  await dana.goto(`/couples/${coupleId}`);
  await expect(dana.getByRole("heading", { level: 1 })).toContainText("Ana");
});
