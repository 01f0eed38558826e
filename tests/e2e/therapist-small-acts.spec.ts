import {
  anOpenLoved,
  doesOne,
  nextMorningComes,
} from "@/tests/support/e2e-acts";
import { expect, test } from "@/tests/support/e2e-care";
import { expectSound } from "@/tests/support/e2e-sound";

test("the therapist reads what both did and how it landed, and can stop it", async ({
  care,
  as,
  call,
}) => {
  test.slow();
  const assignmentId = await anOpenLoved(call, care);
  const bens = await doesOne(call, "ben", assignmentId, "A note in your bag");
  const anas = await doesOne(call, "ana", assignmentId, "Ten quiet minutes");
  await nextMorningComes(bens, anas);
  await call("ana", "experiments.rate", {
    actId: bens,
    answer: 8,
    note: "I needed that.",
  });
  await call("ben", "experiments.rate", {
    actId: anas,
    answer: "not_noticed",
    note: null,
  });
  await call("ana", "experiments.pick", {
    assignmentId,
    act: { unit: "specific", item: 0 },
  });

  const page = await as("dana");
  await page.goto(`/couples/${care.coupleId}`);
  await page
    .getByRole("link", { name: "What each does for the other" })
    .click();
  await expect(
    page.getByRole("row", { name: /A note in your bag/ }),
  ).toContainText(/8 of 10.*Ana to you: I needed that/);
  await expect(
    page.getByRole("row", { name: /Ten quiet minutes/ }),
  ).toContainText("did not notice it");
  await expect(page.getByText("Ana is at 8.")).toBeVisible();
  await expectSound(page, "small acts");

  await page.getByRole("button", { name: "Hold", exact: true }).click();
  await expect(
    page.getByText("Held. Nothing more that is done is shown to the other."),
  ).toBeVisible();

  await page.goto(`/couples/${care.coupleId}/brief`);
  const line = page.getByRole("link", { name: "Ana picked one, Ben did one" });
  await expectSound(page, "the brief");
  await line.click();
  await expect(page).toHaveURL(/\/acts$/);
});

test("nothing of it stands on a screen that is shown", async ({
  care,
  as,
  call,
}) => {
  test.slow();
  const assignmentId = await anOpenLoved(call, care);
  await doesOne(call, "ben", assignmentId, "A note in your bag");
  const page = await as("dana");
  await page.goto(`/couples/${care.coupleId}`);
  await page.getByRole("button", { name: /Safe to show/ }).click();
  await expect(
    page.getByRole("region", { name: "Safe to show" }),
  ).toBeVisible();
  for (const path of ["", "/brief", "/acts"]) {
    await page.goto(`/couples/${care.coupleId}${path}`);
    await expect(page.getByRole("main")).toBeVisible();
    await expect(page.getByText("A note in your bag")).toHaveCount(0);
    await expect(page.getByText("did one")).toHaveCount(0);
  }
});
