import { expect, test } from "@/tests/support/e2e-care";
import { LOOKS } from "@/tests/support/e2e-looks";
import { expectSoundDayAndNight } from "@/tests/support/e2e-sound";

for (const [name, viewport, colorScheme] of LOOKS) {
  test.describe(name, () => {
    test.use({ viewport, colorScheme });

    test("a therapist sends both an intake and adds a part to it", async ({
      care: { coupleId },
      as,
    }) => {
      const dana = await as("dana");
      await dana.goto(`/couples/${coupleId}/intake`);
      await expect(
        dana.getByRole("heading", { name: "Send the intake" }),
      ).toBeVisible();
      await expect(
        dana.getByText(/Fees and cancelling.*not complete/),
      ).toBeVisible();
      await expectSoundDayAndNight(dana, "an intake to send");
      await dana.getByLabel("Sessions by video").uncheck();
      await dana.getByLabel("PC-PTSD-5").uncheck();
      await dana.getByRole("button", { name: "Send to Ana and Ben" }).click();
      await expect(
        dana.getByText("Sent to Ana and Ben, each alone."),
      ).toBeVisible();
      const table = dana.getByRole("region", { name: "What both begin with" });
      await expect(table.getByRole("row")).toHaveCount(11);
      await expect(table).toContainText("Not begun");

      // What was said of it lies over the end of a small page for a while.
      await dana.reload();
      await dana.getByText("What could be added").click();
      await expect(dana.getByText("About you: sent already.")).toBeVisible();
      await dana.getByRole("button", { name: "Send what is ticked" }).click();
      await expect(dana.getByText("Tick at least one part.")).toBeVisible();
      await dana.getByLabel("PC-PTSD-5").check();
      await dana.getByRole("button", { name: "Send what is ticked" }).click();
      await expect(table.getByRole("row")).toHaveCount(12);
      await expectSoundDayAndNight(dana, "an intake under way");
    });

    test("a couple's page says what is missing, and the office sees that it is under way", async ({
      care: { coupleId },
      as,
      call,
    }) => {
      await call("dana", "intake.send", {
        coupleId,
        papers: ["telehealth"],
        worksheets: ["individual-intake", "joint-intake"],
        measures: ["sdqs"],
        values: {},
      });
      const dana = await as("dana");
      await dana.goto(`/couples/${coupleId}`);
      const bar = dana.getByRole("region", { name: "Intake" }).first();
      await expect(bar).toContainText("The intake is under way");
      await expect(bar).toContainText("About the two of you");
      await expectSoundDayAndNight(dana, "a couple with an intake under way");

      await dana.goto("/intake");
      await expect(dana.getByRole("link", { name: /Ana\W+Ben/ })).toBeVisible();
      await expectSoundDayAndNight(dana, "all intakes under way");
      const olive = await as("olive");
      await olive.goto("/practice");
      await olive.getByRole("link", { name: "Intake under way" }).click();
      await expect(olive.getByRole("row", { name: /Ana/ })).toContainText(
        "Not opened",
      );
      await olive.getByRole("link", { name: /Ana/ }).click();
      await expect(olive.getByText("Not opened")).toHaveCount(2);
      await expect(olive.getByText("About you")).toHaveCount(0);
      await expectSoundDayAndNight(olive, "intakes for the office");
    });
  });
}
