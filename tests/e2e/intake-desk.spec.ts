import { expect, test } from "@/tests/support/e2e-care";
import { LOOKS } from "@/tests/support/e2e-looks";
import { expectSoundDayAndNight } from "@/tests/support/e2e-sound";

for (const [name, viewport, colorScheme] of LOOKS) {
  test.describe(name, () => {
    test.use({ viewport, colorScheme });

    test("the front desk sends an intake, sees how far each is, and reminds one of the two", async ({
      care: { coupleId },
      as,
      call,
    }) => {
      const olive = await as("olive");
      const { members } = await call<{
        members: { memberId: string; name: string }[];
      }>("olive", "practices.members", { after: null });
      const own = members.find((one) => one.name === "Olive");
      await call("olive", "practices.changeRoles", {
        memberId: own?.memberId,
        roles: ["owner", "front_desk"],
      });

      await olive.goto("/practice");
      await olive.getByRole("link", { name: "Intake of Ana and Ben" }).click();
      await expect(
        olive.getByRole("heading", { name: "Send the intake" }),
      ).toBeVisible();
      await expectSoundDayAndNight(olive, "an intake for the desk to send");
      await olive.getByRole("button", { name: "Send to Ana and Ben" }).click();
      await expect(olive.getByText("Not opened")).toHaveCount(2);
      await expectSoundDayAndNight(olive, "an intake that the desk has sent");

      await olive.getByRole("button", { name: "Remind Ana" }).click();
      await expect(olive.getByText(/A reminder went out today/)).toBeVisible();
      await expect(
        olive.getByRole("button", { name: "Remind Ben" }),
      ).toBeVisible();
      await expect(olive.getByText(/CSI|PHQ|About you/)).toHaveCount(0);
      await expectSoundDayAndNight(olive, "after a reminder");

      const dana = await as("dana");
      await dana.goto(`/couples/${coupleId}/intake`);
      await expect(
        dana.getByRole("button", { name: "Remind Ben" }),
      ).toBeVisible();
      await expectSoundDayAndNight(dana, "reminders beside a packet");
    });

    test("a therapist asks both again with one tap, and both find the same", async ({
      care: { coupleId },
      as,
    }) => {
      const dana = await as("dana");
      await dana.goto(`/couples/${coupleId}`);
      await dana
        .getByRole("button", { name: "Ask both to fill in the personal tools" })
        .click();
      await expect(dana.getByText(/Both asked .* for 14 days/)).toBeVisible();
      await expectSoundDayAndNight(dana, "both are asked again");
      for (const who of ["ana", "ben"] as const) {
        const page = await as(who);
        await page.goto("/today");
        await expect(
          page.getByRole("link", { name: /Personal tools/ }),
        ).toContainText("asks everybody for these from time to time");
        await expectSoundDayAndNight(page, `asked again, ${who}`);
      }
    });
  });
}
