import { expect, test } from "@/tests/support/e2e-care";
import { expectSoundDayAndNight } from "@/tests/support/e2e-sound";
import { PASSWORD } from "@/tests/support/password";

const FIRST = "Electronic records and signature";

test("a partner reads a paper to its end, signs it with their password, keeps a copy and checks it, and the other learns nothing", async ({
  care: { coupleId },
  as,
  call,
}) => {
  test.slow();
  await call("dana", "consents.ask", {
    coupleId,
    slugs: ["couples-therapy", "telehealth"],
    seats: ["a", "b"],
    values: {},
  });
  const ben = await as("ben");
  const bens = async () => {
    await ben.goto("/papers");
    return ben.locator("main").innerText();
  };
  const before = await bens();

  const ana = await as("ana");
  await ana.goto("/today");
  await expect(
    ana.getByRole("heading", { name: "3 papers to read and sign" }),
  ).toBeVisible();
  await expectSoundDayAndNight(ana, "today with papers");
  await ana.getByRole("link", { name: "All of them" }).click();
  await expect(ana.getByRole("link", { name: FIRST })).toBeVisible();
  await expectSoundDayAndNight(ana, "her papers");

  await ana.getByRole("link", { name: "Couples therapy" }).click();
  await expect(ana.getByText("Sign the paper about electronic")).toBeVisible();
  await expect(ana.getByRole("button", { name: /I sign/ })).toHaveCount(0);
  await ana.getByRole("link", { name: `Next: ${FIRST}` }).click();
  await expect(ana.getByRole("heading", { name: FIRST })).toBeVisible();
  await expectSoundDayAndNight(ana, "a paper to sign");

  const sign = ana.getByRole("button", { name: /I sign/ });
  await sign.click();
  await expect(ana.getByText("Type your name as you sign it.")).toBeVisible();
  await expect(ana.getByLabel("Your name")).toBeFocused();
  await ana.getByLabel("Your name").fill("Ana Reyes");
  await ana.getByText("Drawn", { exact: true }).click();
  await expect(ana.locator("canvas")).toBeVisible();
  await sign.click();
  await expect(ana.getByText("Draw your signature, or")).toBeVisible();
  await expectSoundDayAndNight(ana, "a drawn signature");
  const pad = await ana.locator("canvas").boundingBox();
  if (!pad) throw new Error("There is nothing to draw on.");
  await ana.mouse.move(pad.x + 30, pad.y + 60);
  await ana.mouse.down();
  for (const [x, y] of [
    [80, 20],
    [120, 80],
    [190, 30],
    [240, 70],
  ] as const)
    await ana.mouse.move(pad.x + x, pad.y + y, { steps: 4 });
  await ana.mouse.up();
  await expect(ana.getByRole("checkbox")).not.toBeChecked();
  await ana.getByRole("checkbox").check();
  await sign.click();
  await ana.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await ana.getByRole("dialog").getByRole("button", { name: "Sign" }).click();
  await expect(ana.getByText(/You signed this on/)).toBeVisible();
  await expectSoundDayAndNight(ana, "a signed paper");

  const download = ana.waitForEvent("download");
  await ana.getByRole("link", { name: /Download your copy/ }).click();
  const copy = await (await download).path();
  await ana.getByText("Check that nothing was changed").click();
  await ana
    .getByRole("button", { name: "Check the copy that is kept" })
    .click();
  await expect(
    ana.getByText("The copy that is kept is the file you signed."),
  ).toBeVisible();
  await ana.getByLabel("Or choose your own copy").setInputFiles(copy);
  await expect(
    ana.getByText("Your copy is the file you signed."),
  ).toBeVisible();
  await ana.getByLabel("Or choose your own copy").setInputFiles({
    name: "other.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("%PDF-1.7 other"),
  });
  await expect(ana.getByText(/Your copy is another file/)).toBeVisible();
  await expectSoundDayAndNight(ana, "a checked paper");

  expect(await bens()).toBe(before);
  await ana.getByRole("link", { name: "Next: Couples therapy" }).click();
  await expect(ana.getByRole("button", { name: /I sign/ })).toBeVisible();
});

test("whoever jumps to the end of a long text is led to what was not in view, by keys as well", async ({
  care: { coupleId },
  as,
  call,
}) => {
  await call("dana", "consents.ask", {
    coupleId,
    slugs: ["couples-therapy"],
    seats: ["a"],
    values: {},
  });
  const papers = await call<{ slug: string; paperId: string }[]>(
    "ana",
    "consents.listOwn",
    {},
  );
  const first = papers.find(({ slug }) => slug === "electronic-records");
  await call("dana", "consents.record", {
    paperId: first?.paperId,
    how: "paper",
    onDay: new Date(Date.now() - 86_400_000).toISOString().slice(0, 10),
    reason: "",
  });
  const paper = papers.find(({ slug }) => slug === "couples-therapy");
  const ana = await as("ana");
  await ana.setViewportSize({ width: 390, height: 500 });
  await ana.goto(`/papers/${paper?.paperId}`);
  await expect(ana.getByText("Read the text to its end first")).toBeAttached();
  await ana.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  const sign = ana.getByRole("button", { name: /I sign/ });
  await sign.click();
  await expect(
    ana.getByText(/parts of the text were not in view/),
  ).toBeVisible();
  await expect(ana.locator("[data-part]:focus")).toHaveCount(1);

  for (let turn = 0; turn < 12; turn++) await ana.keyboard.press("PageDown");
  await expect(
    ana.getByText("You have had all of the text before you."),
  ).toBeAttached();
  await ana.getByLabel("Your name").fill("Ana Reyes");
  await ana.keyboard.press("Tab");
  await expect(ana.getByRole("radio", { name: "Typed" })).toBeFocused();
  await ana.keyboard.press("Tab");
  await ana.keyboard.press("Space");
  await ana.keyboard.press("Tab");
  await ana.keyboard.press("Enter");
  await expect(ana.getByLabel("Password", { exact: true })).toBeFocused();
  await ana.keyboard.type(PASSWORD);
  await ana.keyboard.press("Enter");
  await expect(ana.getByText(/You signed this on/)).toBeVisible();
});
