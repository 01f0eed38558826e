import { finishPart } from "@/tests/support/e2e-answers";
import { expect, test } from "@/tests/support/e2e-care";
import { LOOKS } from "@/tests/support/e2e-looks";
import type { giveHomework } from "@/tests/support/e2e-partner";
import { expectFits, faultless } from "@/tests/support/e2e-sound";

type Assigned = { assignmentIds: [string, string] };

const pulse = (close: number, good: string) => ({
  close,
  safe_emotion: close,
  conflict: 10 - close,
  good,
  unsafe: "no",
});

type Call = Parameters<typeof finishPart>[0] &
  Parameters<typeof giveHomework>[0];

/** Ana does it twice, Ben once. Gives Ben's copy of the second. */
async function twoPulses(call: Call, coupleId: string): Promise<string> {
  let open = "";
  for (const [anas, bens] of [
    [4, 6],
    [7, null],
  ] as const) {
    const { assignmentIds } = await call<Assigned>("dana", "homework.assign", {
      coupleId,
      slug: "weekly-pulse",
      who: "each",
      sharing: "private",
      mayOpenByItself: false,
      dueOn: null,
      note: null,
    });
    await finishPart(call, "ana", assignmentIds[0], {
      answers: pulse(anas, `A walk, a ${anas}`),
    });
    [, open] = assignmentIds;
    if (bens === null) continue;
    await finishPart(call, "ben", assignmentIds[1], {
      answers: pulse(bens, `Soup, a ${bens}`),
    });
  }
  return open;
}

for (const [name, viewport, colorScheme] of LOOKS) {
  test.describe(name, () => {
    test.use({ viewport, colorScheme });

    test("what a couple did more than once is read from its first round to its last", async ({
      care: { coupleId },
      as,
      call,
    }) => {
      await twoPulses(call, coupleId);
      const page = await as("dana");
      await page.goto(`/couples/${coupleId}`);
      await page
        .getByRole("region", { name: "Over time" })
        .getByRole("link", { name: "Weekly pulse" })
        .click();
      await page.waitForURL(/rounds$/);

      await expect(
        page.getByText("2 rounds since today. Ana finished 2, Ben 1."),
      ).toBeVisible();
      const numbers = page.getByRole("region", { name: "In numbers" });
      await expect(numbers).toContainText("Never the partner");
      await expect(
        numbers.getByRole("listitem").filter({ hasText: "Close" }),
      ).toContainText("Ana from 4 to 7, Ben 6 once.");
      await expect(
        numbers.getByRole("img", { name: /^Close over time/ }),
      ).toBeVisible();
      const words = page.getByRole("table", {
        name: "Something good, round by round",
      });
      await expect(words).toContainText(
        /A walk, a 4.*Soup, a 6.*A walk, a 7.*Not in yet/s,
      );
      await faultless(page);
      await expectFits(page, "it");

      await numbers.getByText("Show as a table").click();
      const table = numbers.getByRole("table", {
        name: "Every number of every round",
      });
      await expect(
        table.getByRole("row").filter({ hasText: /^CloseBen/ }),
      ).toContainText("6–nothing");
      await faultless(page);
      await expectFits(page, "it");

      await page
        .getByRole("region", { name: "Every round" })
        .getByRole("link", { name: /to Ben$/ })
        .last()
        .click();
      await expect(page.getByText("Not in yet").first()).toBeVisible();
    });

    test("one line and one good thing of each are laid before both, as they were told", async ({
      care: { coupleId },
      as,
      call,
    }) => {
      const bens = await twoPulses(call, coupleId);
      const phone = await as("ben");
      await phone.goto("/today");
      await expect(
        phone.getByText("unless Dana shows both of you a part in session"),
      ).toBeVisible();
      await phone.goto(`/homework/${bens}`);
      await expect(
        phone.getByText(
          "what you each say to “How close did we feel this week?” and “One small good thing”",
        ),
      ).toBeVisible();
      await phone.getByRole("button", { name: "Begin" }).click();
      const beside = "Dana may show this one to both of you in session.";
      await expect(phone.getByText(beside)).toBeVisible();
      await faultless(phone);
      await phone.getByRole("slider").press("ArrowRight");
      await phone.getByRole("button", { name: "Next" }).click();
      await expect(
        phone.getByRole("heading", { name: /^How safe did it feel/ }),
      ).toBeVisible();
      await expect(phone.getByText(beside)).toHaveCount(0);

      const page = await as("dana");
      await page.goto(`/couples/${coupleId}/homework/${bens}/rounds`);
      await page
        .getByRole("link", { name: "See what both would look at" })
        .click();
      await expect(page.getByText("Ask each of them first.")).toBeVisible();
      await faultless(page);
      await page.getByRole("button", { name: "Safe to show" }).click();
      await expect(page.getByText("Ask each of them first.")).toHaveCount(0);
      await expect(page.getByRole("main")).toContainText(
        /How close did we feel this week.*Ana from 4 to 7, Ben 6 once. 0 far apart, 10 very close.*A walk, a 7/s,
      );
      await expect(page.getByRole("main")).not.toContainText(
        /safe|Pulse|disagreements|a 4|Never the partner/,
      );
      await faultless(page);
      await expectFits(page, "it");
      await page.getByRole("button", { name: "Show everything again" }).click();
      await expect(page.getByText("Ask each of them first.")).toBeVisible();
    });
  });
}
