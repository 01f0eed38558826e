import { areYouThereAnswers, finishPart } from "@/tests/support/e2e-answers";
import { expect, test } from "@/tests/support/e2e-care";
import {
  allWords,
  beginPrep,
  giveHomework,
  onMind,
} from "@/tests/support/e2e-partner";

const SECRET = "A sentence for Dana alone";

test("finishing twice, and again after a lost answer, is finishing once; Back shows none of it", async ({
  care,
  as,
  call,
}) => {
  const id = await giveHomework(call, care);
  const page = await as("ana");
  const ids: string[] = [];
  await page.route("**/homework.submit", async (route) => {
    ids.push(route.request().postDataJSON().json.submissionId);
    if (ids.length > 1) return route.continue();
    // It arrives, and its answer is lost.
    await route.fetch();
    await route.abort();
  });
  await page.goto("/today");
  await page.getByRole("link", { name: "Begin" }).click();
  await page.getByRole("button", { name: "Begin" }).click();
  await onMind(page).fill(SECRET);
  const next = page.getByRole("button", { name: "Next" });
  for (let step = 0; step < 4; step++) await next.click();
  await page.getByRole("radio", { name: "Yes" }).check();
  await page.getByRole("button", { name: "Finish" }).dblclick();

  await expect(
    page.getByRole("heading", { name: "Your part is done" }),
  ).toBeVisible();
  await expect(page.getByRole("main")).toContainText(
    "You and Dana can read it.",
  );
  expect(ids.length).toBeGreaterThan(1);
  expect(new Set(ids).size).toBe(1);
  const { parts } = await call<{ parts?: unknown }>(
    "dana",
    "homework.getTwoSides",
    { assignmentId: id },
  ).then((sides) => ({ parts: JSON.stringify(sides) }));
  expect(parts).toContain(SECRET);

  expect(await allWords(page)).not.toContain(SECRET);
  for (let back = 0; back < 3; back++) {
    await page.goBack().catch(() => null);
    expect(await allWords(page)).not.toContain(SECRET);
  }
  await page.goto(`/homework/${id}`);
  await page.reload();
  expect(await allWords(page)).not.toContain(SECRET);
});

test("after a reload the same draft is finished under the same id", async ({
  care,
  as,
  call,
}) => {
  const id = await giveHomework(call, care);
  const page = await as("ana");
  const ids: string[] = [];
  await page.route("**/homework.submit", async (route) => {
    ids.push(route.request().postDataJSON().json.submissionId);
    await route.abort();
  });
  await beginPrep(page, id);
  const next = page.getByRole("button", { name: "Next" });
  await onMind(page).fill("The holidays.");
  for (let step = 0; step < 4; step++) await next.click();
  await page.getByRole("radio", { name: "Yes" }).check();
  const finish = page.getByRole("button", { name: "Finish" });
  await finish.click();
  await expect(page.getByRole("main")).toContainText(
    "Finishing needs a network. All you wrote is kept.",
  );
  await page.reload();
  await page.unroute("**/homework.submit");
  page.on("request", (request) => {
    if (request.url().endsWith("homework.submit")) {
      ids.push(request.postDataJSON().json.submissionId);
    }
  });
  await finish.click();

  await expect(
    page.getByRole("heading", { name: "Your part is done" }),
  ).toBeVisible();
  expect(new Set(ids).size).toBe(1);
});

test("first exactly what the other would see, then the choice, then one sentence", async ({
  care,
  as,
  call,
}) => {
  const id = await giveHomework(call, { ...care, slug: "are-you-there" });
  const { tail_free: _asked, ...written } = areYouThereAnswers({
    moment: "The station, in the rain.",
    alone: SECRET,
  });
  await call("ana", "homework.saveDraft", {
    assignmentId: id,
    changes: Object.entries(written).map(([question, value]) => ({
      question,
      value,
      base: 0,
    })),
  });
  const page = await as("ana");
  await page.goto("/today");
  await expect(page.getByRole("main")).toContainText(
    "You stopped at “Finish”.",
  );
  await page.getByRole("link", { name: "Carry on" }).click();
  await expect(page.getByRole("heading", { name: "Finish" })).toBeVisible();
  await expect(page.getByRole("main")).toContainText(
    "speaks with you before anything is shared",
  );
  await page.getByRole("radio", { name: "Yes" }).check();
  await page.getByRole("button", { name: "Finish" }).click();
  await expect(
    page.getByRole("heading", { name: "This is exactly what Ben will see" }),
  ).toBeVisible();
  const sheet = page.getByRole("figure");
  await expect(sheet).toContainText("The station, in the rain.");
  expect(await allWords(page)).not.toContain(SECRET);
  const choices = page.getByRole("radio");
  await expect(choices).toHaveCount(3);
  await expect(
    page.getByRole("radio", { name: "Let’s open it in session" }),
  ).toBeChecked();
  await page.getByRole("radio", { name: "Share" }).check();
  await page.getByRole("button", { name: "Save my choice" }).click();

  await expect(
    page.getByRole("heading", { name: "Your part is done" }),
  ).toBeVisible();
  await expect(page.getByRole("main")).toContainText(
    "Your therapist will open this with you.",
  );
  await page.goBack();
  expect(await allWords(page)).not.toContain(SECRET);
});

test("what Ben does, and what Dana holds, changes nothing that Ana can see", async ({
  care,
  as,
  call,
}) => {
  const id = await giveHomework(call, { ...care, slug: "are-you-there" });
  await finishPart(call, "ana", id, {
    answers: areYouThereAnswers(),
    choice: "share",
  });
  const page = await as("ana");
  const seen = async () => {
    const pages: string[] = [];
    for (const path of ["/today", `/homework/${id}`, "/opened"]) {
      await page.goto(path);
      pages.push(await page.getByRole("main").innerHTML());
    }
    return pages;
  };
  const before = await seen();

  await finishPart(call, "ben", id, {
    answers: areYouThereAnswers({ free: "no" }),
    choice: "private",
  });
  await call("dana", "homework.hold", { assignmentId: id, held: true });

  expect(await seen()).toEqual(before);
});
