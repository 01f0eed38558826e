import { DEMO_PASSWORD } from "@/app/(auth)/sign-in/demo-people";
import { sessionPrepAnswers } from "@/tests/support/e2e-answers";
import { expect, test } from "@/tests/support/e2e-care";
import {
  counted,
  gotoLate,
  gotoLateWithLast,
} from "@/tests/support/e2e-late-scripts";
import { giveHomework, onMind, saveState } from "@/tests/support/e2e-partner";

const WORDS = "The holidays with my mother.";

const draft = (assignmentId: string, answers: Record<string, unknown>) => ({
  assignmentId,
  changes: Object.entries(answers).map(([question, value]) => ({
    question,
    value,
    base: 0,
  })),
});

test("Begin pressed before the page is alive begins once", async ({
  care,
  as,
  call,
}) => {
  const id = await giveHomework(call, care);
  const page = await as("ana");
  const come = await gotoLate(page, `/homework/${id}`);
  const begin = page.getByRole("button", { name: "Begin" });
  await begin.click();
  await begin.click();
  await expect(begin).toBeVisible();

  come();

  await expect(onMind(page)).toBeVisible();
  await page.waitForLoadState("load");
  await expect(onMind(page)).toBeVisible();
});

test("what was typed and ticked before the page is alive is the draft, and Next goes one step", async ({
  care,
  as,
  call,
}) => {
  const id = await giveHomework(call, care);
  await call(
    "ana",
    "homework.saveDraft",
    draft(id, { want_to_talk: ["kids"] }),
  );
  const page = await as("ana");
  const saved = counted(page, "homework.saveDraft");
  const come = await gotoLate(page, `/homework/${id}`);
  await onMind(page).fill(WORDS);
  const next = page.getByRole("button", { name: "Next" });
  await next.click();
  await next.click();
  expect(saved).toEqual([]);

  come();

  await expect(
    page.getByRole("heading", { name: "What would you like to talk about?" }),
  ).toBeVisible();
  await expect(saveState(page)).toHaveText("Saved");
  expect(JSON.stringify(saved)).toContain(WORDS);
  await page.getByRole("button", { name: "Back" }).click();
  await expect(onMind(page)).toHaveValue(WORDS);
});

test("words without a press stay where they were typed, and so does the caret", async ({
  care,
  as,
  call,
}) => {
  const id = await giveHomework(call, care);
  await call(
    "ana",
    "homework.saveDraft",
    draft(id, { want_to_talk: ["kids"] }),
  );
  const page = await as("ana");
  const come = await gotoLate(page, `/homework/${id}`);
  await onMind(page).pressSequentially("The holidys");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");

  come();

  await expect(saveState(page)).toHaveText("Saved");
  await page.keyboard.type("a");
  await expect(onMind(page)).toHaveValue("The holidays");
  await expect(saveState(page)).toHaveText("Saved");
});

test("what is typed and pressed while the form alone is not there yet is kept and done once", async ({
  care,
  as,
  call,
}) => {
  const id = await giveHomework(call, care);
  await call(
    "ana",
    "homework.saveDraft",
    draft(id, { want_to_talk: ["kids"] }),
  );
  const page = await as("ana");
  const saved = counted(page, "homework.saveDraft");
  const { come, comeLast } = await gotoLateWithLast(
    page,
    `/homework/${id}`,
    "Finishing needs a network",
  );
  await onMind(page).pressSequentially("The holi");
  const others = page.waitForEvent("requestfinished");
  come();
  await others;
  await onMind(page).pressSequentially("days");
  await page.getByRole("button", { name: "Next" }).click();
  expect(saved).toEqual([]);

  comeLast();

  await expect(
    page.getByRole("heading", { name: "What would you like to talk about?" }),
  ).toBeVisible();
  await expect(saveState(page)).toHaveText("Saved");
  expect(JSON.stringify(saved)).toContain("The holidays");
});

test("Finish pressed twice before the page is alive sends the part once", async ({
  care,
  as,
  call,
}) => {
  const id = await giveHomework(call, care);
  const { safe_today: _open, ...written } = sessionPrepAnswers();
  await call(
    "ana",
    "homework.saveDraft",
    draft(id, { ...written, not_in_front: WORDS }),
  );
  const page = await as("ana");
  const sent = counted(page, "homework.submit");
  const come = await gotoLate(page, `/homework/${id}`);
  await page.getByRole("radio", { name: "Yes" }).check();
  const finish = page.getByRole("button", { name: "Finish" });
  await finish.click();
  await finish.click();
  expect(sent).toEqual([]);

  come();

  await expect(
    page.getByRole("heading", { name: "Your part is done" }),
  ).toBeVisible();
  expect(sent).toHaveLength(1);
});

test("signing in before the page is alive signs in once", async ({ page }) => {
  const sent = counted(page, "auth.signIn");
  const come = await gotoLate(page, "/sign-in");
  await page.getByLabel("Email").fill("ana@harbor.example");
  await page.getByLabel("Password", { exact: true }).fill(DEMO_PASSWORD);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Sign in" }).click();
  expect(new URL(page.url()).search).toBe("");
  expect(sent).toEqual([]);

  come();

  await page.waitForURL("**/today");
  expect(sent).toHaveLength(1);
});
