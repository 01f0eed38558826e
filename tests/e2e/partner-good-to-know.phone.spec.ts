import { expect, test } from "@/tests/support/e2e-care";
import {
  anOpenDefinition,
  definitionWords,
} from "@/tests/support/e2e-definition";
import { expectSound } from "@/tests/support/e2e-sound";

test("one tap tells the other that it was good to know", async ({
  care,
  as,
  call,
}) => {
  const assignmentId = await anOpenDefinition(call, care);
  const phone = await as("ben");
  await phone.goto(`/opened/${assignmentId}`);
  const anas = phone.locator(".say", { hasText: definitionWords.ana });
  await expect(anas.getByText("Ana and Dana can read")).toBeVisible();
  await expect(phone.getByRole("button", { name: "Good to know" })).toHaveCount(
    1,
  );
  await expectSound(phone, "before the tap");

  await anas.getByRole("button", { name: "Good to know" }).click();
  await expect(anas.getByRole("button")).toHaveCount(0);
  await expect(anas.getByRole("status")).toContainText("Good to know");
  await phone.reload();
  await expect(anas).toContainText("BenGood to know");

  const others = await as("ana");
  await others.goto(`/opened/${assignmentId}`);
  await expect(
    others.locator(".say", { hasText: definitionWords.ana }),
  ).toContainText("BenGood to know");
  await expect(
    others.getByRole("button", { name: "Good to know" }),
  ).toHaveCount(1);
  await expectSound(others, "after the tap");
});

test("without a line it says that it was not sent", async ({
  care,
  as,
  call,
}) => {
  const assignmentId = await anOpenDefinition(call, care);
  const phone = await as("ben");
  await phone.goto(`/opened/${assignmentId}`);
  await phone.context().setOffline(true);
  await phone.getByRole("button", { name: "Good to know" }).click();
  await expect(phone.getByText("This could not be sent.")).toBeVisible();
  await phone.context().setOffline(false);
  await phone.getByRole("button", { name: "Good to know" }).click();
  await expect(phone.getByRole("button", { name: "Good to know" })).toHaveCount(
    0,
  );
});
