import { expect, test } from "@/tests/support/e2e-care";
import { expectSoundDayAndNight } from "@/tests/support/e2e-sound";

const WORDS = "She wants to think about it.";

test("a paper that is refused and a check that is declined are the therapist's to know", async ({
  care: { coupleId },
  as,
  call,
}) => {
  test.slow();
  await call("dana", "consents.ask", {
    coupleId,
    slugs: ["telehealth"],
    seats: ["a", "b"],
    values: {},
  });
  const ben = await as("ben");
  const bens = async () => {
    const seen: string[] = [];
    for (const address of [
      "/today",
      "/papers",
      "/help/tools",
      "/help/tools/check-2",
    ]) {
      await ben.goto(address);
      seen.push(await ben.locator("main").innerText());
    }
    return seen;
  };
  const before = await bens();

  const ana = await as("ana");
  await ana.goto("/help/tools/check-2");
  const main = ana.getByRole("main");
  const asked = await main.innerText();
  await ana.getByRole("button", { name: "Never ask me here" }).click();
  await expect(ana.getByText("Your therapist is told")).toBeVisible();
  await expectSoundDayAndNight(ana, "never asked here");
  await ana.reload();
  await expect(main).toContainText("This part is for you alone");
  expect(await main.innerText()).toBe(asked);

  const papers = await call<{ slug: string; paperId: string }[]>(
    "ana",
    "consents.listOwn",
    {},
  );
  const paper = papers.find(({ slug }) => slug === "telehealth");
  await call("dana", "consents.record", {
    paperId: paper?.paperId,
    how: "refused",
    onDay: new Date(Date.now() - 86_400_000).toISOString().slice(0, 10),
    reason: WORDS,
  });
  await ana.goto(`/papers/${paper?.paperId}`);
  await expectSoundDayAndNight(ana, "a paper that was refused");
  expect(await main.innerText()).not.toContain(WORDS);

  expect(await bens()).toEqual(before);
  const dana = await as("dana");
  await dana.goto(`/couples/${coupleId}`);
  await expect(
    dana.getByRole("region", { name: "Look at this first" }),
  ).toContainText("Ana");
  await dana.goto(`/couples/${coupleId}/papers/${paper?.paperId}`);
  await expect(dana.getByText(WORDS)).toBeVisible();
});
