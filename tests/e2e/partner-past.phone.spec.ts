import { expect, test } from "@/tests/support/e2e-care";
import { giveHomework } from "@/tests/support/e2e-partner";
import { expectSound } from "@/tests/support/e2e-sound";
import { PASSWORD } from "@/tests/support/password";

test("what was never finished is found under Past once it is taken back, and only what was answered", async ({
  care,
  as,
  call,
}) => {
  const slug = "are-you-there";
  const assignmentId = await giveHomework(call, { ...care, slug });
  const change = (question: string, value: unknown) => ({
    question,
    value,
    base: 0,
    settles: false,
  });
  await call("ana", "homework.saveDraft", {
    assignmentId,
    changes: [
      change("moment", "You came to the station in the rain."),
      change("items", { a1: 3 }),
    ],
  });
  await call("dana", "homework.takeBack", { assignmentId, takenBack: true });

  const phone = await as("ana");
  await phone.goto("/opened");
  await phone.getByRole("link", { name: /Are you there for me/ }).click();
  await expect(phone.getByRole("heading", { level: 1 })).toHaveText(
    "There is nothing to do here",
  );
  await expectSound(phone, "what was taken back");
  await phone.getByRole("link", { name: "Read what you wrote" }).click();
  await phone.getByRole("button", { name: "Read all you wrote" }).click();
  const dialog = phone.getByRole("dialog");
  await dialog.getByLabel("Password").fill(PASSWORD);
  await dialog.getByRole("button", { name: "Read it" }).click();

  await expect(phone.getByText("This was never finished")).toBeVisible();
  await expect(phone.getByRole("main")).toContainText("in the rain");
  await expect(phone.getByRole("main")).not.toContainText("Left empty");
  await expectSound(phone, "what was never finished");
});
