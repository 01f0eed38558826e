import { expect, test } from "@/tests/support/e2e-care";
import { LOOKS } from "@/tests/support/e2e-looks";
import { expectSoundDayAndNight } from "@/tests/support/e2e-sound";

for (const [name, viewport, colorScheme] of LOOKS) {
  test.describe(name, () => {
    test.use({ viewport, colorScheme });

    test("a therapist asks for papers, writes down a refusal, and sees what is missing until nothing is", async ({
      care: { coupleId },
      as,
    }) => {
      test.slow();
      const dana = await as("dana");
      await dana.goto(`/couples/${coupleId}/papers`);
      const bar = dana.getByRole("region", { name: "Papers" }).first();
      await expect(
        dana.getByText("No papers were asked for yet"),
      ).toBeVisible();
      await expect(
        dana.getByText(/Fees and cancelling.*not complete/),
      ).toBeVisible();
      for (const paper of [
        "Couples therapy",
        "Confidentiality and what is said alone",
      ])
        await dana.getByLabel(paper).uncheck();
      await expectSoundDayAndNight(dana, "asking for papers");
      await dana.getByRole("button", { name: "Ask for these papers" }).click();
      await expect(dana.getByText("Asked.")).toBeVisible();
      const table = dana.getByRole("region", { name: "Papers of both" });
      await expect(table.getByRole("row")).toHaveCount(3);
      await expectSoundDayAndNight(dana, "papers of both");

      await table.getByRole("link", { name: /Not opened.*video, Ben/ }).click();
      await dana.getByRole("radio", { name: /Offered and not signed/ }).check();
      await dana.getByRole("button", { name: "Write it down" }).click();
      await expect(dana.getByText("Say why it was not signed")).toBeVisible();
      await dana.getByLabel("Why it was not signed").fill("Comes in person.");
      await dana.getByRole("button", { name: "Write it down" }).click();
      await expect(dana.getByText("Comes in person.")).toBeVisible();
      await expectSoundDayAndNight(dana, "a paper with what became of it");
      await dana.getByRole("radio", { name: /Signed on paper/ }).check();
      await dana.getByRole("button", { name: "Write it down" }).click();
      await expect(
        dana.getByRole("radio", { name: /Withdrawn/ }),
      ).toBeVisible();

      await dana.goto(`/couples/${coupleId}`);
      await expect(bar).toContainText("Not all papers are signed yet");
      await expect(bar).toContainText("Ben: Electronic records and signature");
      await expect(bar).toContainText(
        "Sessions can be held before all is signed",
      );
      await expectSoundDayAndNight(dana, "a couple with papers missing");
    });

    test("an owner changes a text, reads what changed, and its therapist can ask for the fee", async ({
      care: { coupleId },
      as,
    }) => {
      test.slow();
      const olive = await as("olive");
      await olive.goto("/settings/papers");
      await expect(
        olive.getByText("Still to be said: What a session"),
      ).toBeVisible();
      await expectSoundDayAndNight(olive, "the practice's papers");
      await olive.getByRole("link", { name: "Fees and cancelling" }).click();
      const text = olive.getByRole("textbox", { name: "The text" });
      await text.fill(`${await text.inputValue()}\n\nAsk {us}.`);
      await olive.getByRole("button", { name: "Make a new version" }).click();
      await expect(olive.getByText("Nothing is known as {us}.")).toBeVisible();
      await text.fill(
        (await text.inputValue()).replace("{us}", "**us** first"),
      );
      await olive
        .getByLabel("What a session missed or cancelled late costs")
        .fill("$60");
      await expect(olive.getByText("costs $60")).toBeVisible();
      await expectSoundDayAndNight(olive, "a text that is changed");
      await olive.getByRole("button", { name: "Make a new version" }).click();
      await expect(olive.getByText("Version 1, from")).toBeVisible();
      await expect(olive.locator("ins").first()).toBeVisible();
      await expectSoundDayAndNight(olive, "what changed in a text");

      const dana = await as("dana");
      await dana.goto(`/couples/${coupleId}/papers`);
      await dana.getByLabel("The fee a week").fill("");
      await dana.getByRole("button", { name: "Ask for these papers" }).click();
      await expect(
        dana.getByText("Say this first: The fee a week."),
      ).toBeVisible();
      await dana.getByLabel("The fee a week").fill("$80");
      await dana.getByRole("button", { name: "Ask for these papers" }).click();
      await expect(dana.getByText("Asked.")).toBeVisible();

      await olive.goto("/practice");
      await olive.getByRole("link", { name: "Papers of Ana and Ben" }).click();
      await expect(
        olive.getByRole("region", { name: "Papers of both" }),
      ).toContainText("Not opened");
      await expect(olive.getByRole("button", { name: /Ask for/ })).toHaveCount(
        0,
      );
      await olive.goto("/fees");
      await expect(
        olive.getByRole("row", { name: /Ana.*\$80.*Not opened/ }),
      ).toBeVisible();
      await expectSoundDayAndNight(olive, "fees");
    });

    test("what holds for words said alone is chosen anew, and the paper about it asks for a new signature", async ({
      care: { coupleId },
      as,
      call,
    }) => {
      await call("dana", "consents.ask", {
        coupleId,
        slugs: ["confidentiality"],
        seats: ["a", "b"],
        values: {},
      });
      const dana = await as("dana");
      await dana.goto(`/couples/${coupleId}/papers`);
      await dana.getByRole("radio", { name: /No secrets/ }).check();
      await dana.getByRole("button", { name: "Change it" }).click();
      await expect(dana.getByText("Changed. Both are asked")).toBeVisible();
      await expectSoundDayAndNight(dana, "what holds for words said alone");
      const ana = await as("ana");
      await ana.goto("/papers");
      await ana.getByRole("link", { name: /Confidentiality/ }).click();
      await expect(
        ana.getByText(/I will not keep it from your partner for long/),
      ).toBeVisible();
    });
  });
}
