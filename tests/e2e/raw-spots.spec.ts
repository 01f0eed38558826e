import { finishPart } from "@/tests/support/e2e-answers";
import { expect, test } from "@/tests/support/e2e-care";
import { expectSound } from "@/tests/support/e2e-sound";
import { rawSpot } from "@/tests/support/raw-spot-answers";

const LINE = "When you …, it touches …; then I need …";

test("Ana agrees, both promise, and Ben reads the one line that the therapist shows", async ({
  care,
  as,
  call,
}) => {
  test.slow();
  const { assignmentIds } = await call<{ assignmentIds: [string, string] }>(
    "dana",
    "homework.assign",
    {
      coupleId: care.coupleId,
      slug: "raw-spots",
      who: "each",
      sharing: "therapist_decides",
    },
  );
  const [anas, bens] = assignmentIds;
  await finishPart(call, "ana", anas, { answers: rawSpot() });

  const phone = await as("ana");
  await phone.setViewportSize({ width: 390, height: 844 });
  await phone.goto(`/homework/${anas}`);
  await expect(phone.getByRole("heading", { level: 1 })).toHaveText(
    "This is all that Ben could ever see",
  );
  await expect(phone.getByRole("main")).not.toContainText("You looked at");
  await expectSound(phone, "the choice");
  await phone.getByText("Before the session too").click();
  await phone.getByRole("button", { name: "Save my choice" }).click();
  await expect(phone.getByRole("heading", { level: 1 })).toHaveText(
    "Your part is done",
  );

  const desk = await as("dana");
  await desk.goto(`/couples/${care.coupleId}/homework/${anas}`);
  await expect(desk.getByText("Ben has not ticked the promise")).toBeVisible();
  await expect(desk.getByRole("button", { name: "Show to Ben" })).toHaveCount(
    0,
  );
  await expectSound(desk, "before the promise");
  await finishPart(call, "ben", bens, { answers: rawSpot() });
  await desk.reload();
  await desk.getByRole("button", { name: "Show to Ben" }).click();
  const dialog = desk.getByRole("dialog");
  await dialog.getByRole("button", { name: "Show to Ben" }).click();
  await expect(dialog.getByText("Tick at least one question.")).toBeVisible();
  await dialog.getByLabel(LINE).check();
  await expectSound(desk, "what to show");
  await dialog.getByRole("button", { name: "Show to Ben" }).click();
  await expect(desk.getByText("Shown to Ben today")).toBeVisible();

  const reader = await as("ben");
  await reader.setViewportSize({ width: 390, height: 844 });
  await reader.goto("/opened");
  await reader.getByRole("link", { name: /Raw spots/ }).click();
  await expect(reader.getByText(/Dana showed you this from Ana/)).toBeVisible();
  await expect(reader.getByRole("main")).toContainText("When you turn away");
  await expect(reader.getByRole("main")).not.toContainText("A hand on my back");
  await expectSound(reader, "what was shown");

  await phone.goto(`/opened/${anas}`);
  const rest = phone.getByRole("region", { name: "Not shown to Ben" });
  await expect(rest.getByRole("listitem")).toHaveText(["What soothes it"]);
  await expectSound(phone, "what was not shown");
  await rest.getByRole("button", { name: "Keep the rest private" }).click();
  await expect(rest.getByRole("status")).toHaveText(
    "The rest stays between you and Dana.",
  );
  await phone.reload();
  await expect(
    rest.getByRole("button", { name: "Keep the rest private" }),
  ).toBeVisible();
  await desk.reload();
  await expect(
    desk.getByText("Ana keeps the rest private, so nothing more"),
  ).toBeVisible();
  await expect(desk.getByRole("button", { name: "Show Ben more" })).toHaveCount(
    0,
  );
  await reader.reload();
  await expect(reader.getByRole("region", { name: /Not shown/ })).toHaveCount(
    0,
  );
});
