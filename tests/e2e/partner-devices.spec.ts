import { expect, test } from "@/tests/support/e2e-care";
import { onDevice, SAVE } from "@/tests/support/e2e-device";
import {
  beginPrep,
  giveHomework,
  onMind,
  saveState,
} from "@/tests/support/e2e-partner";

type Draft = { draft: { question: string; value: unknown }[] };

test("two devices that differ: both texts are offered, and keeping both keeps both", async ({
  care,
  as,
  call,
}) => {
  const id = await giveHomework(call, care);
  const phone = await as("ana");
  const tablet = await as("ana");
  await beginPrep(phone, id);
  await beginPrep(tablet, id);
  await onMind(phone).fill("On the phone");
  await expect(saveState(phone)).toHaveText("Saved");
  await onMind(tablet).fill("On the tablet");

  const versions = tablet.getByRole("region", { name: /^Two versions of/ });
  await expect(versions).toContainText("On the phone");
  await expect(versions).toContainText("On the tablet");
  await expect(
    tablet.getByRole("button", { name: "Two versions. Choose which to keep" }),
  ).toBeVisible();
  await tablet.reload();
  await expect(versions).toContainText("On the phone");
  await expect(versions).toContainText("On the tablet");

  await versions.getByRole("button", { name: "Keep both" }).click();
  await expect(versions).toBeHidden();
  await expect(saveState(tablet)).toHaveText("Saved");
  const both = await onMind(tablet).inputValue();
  expect(both).toContain("On the phone");
  expect(both).toContain("On the tablet");
  await phone.reload();
  await expect(onMind(phone)).toHaveValue(both);
});

test("finishing upon newer words of another device offers both first", async ({
  care,
  as,
  call,
}) => {
  const id = await giveHomework(call, care);
  const phone = await as("ana");
  await beginPrep(phone, id);
  await onMind(phone).fill("On the phone");
  await expect(saveState(phone)).toHaveText("Saved");
  const next = phone.getByRole("button", { name: "Next" });
  for (let step = 0; step < 4; step++) await next.click();
  await phone.getByRole("radio", { name: "Yes" }).check();
  await call("ana", "homework.saveDraft", {
    assignmentId: id,
    changes: [{ question: "on_mind", value: "On the tablet", base: 1 }],
  });

  await phone.getByRole("button", { name: "Finish" }).click();
  const versions = phone.getByRole("region", { name: /^Two versions of/ });
  await expect(versions).toContainText("On the tablet");
  await expect(onMind(phone)).toHaveValue("On the phone");
  await versions
    .getByRole("button", { name: /^Keep this one.*from another device$/ })
    .click();
  await expect(onMind(phone)).toHaveValue("On the tablet");
  for (let step = 0; step < 4; step++) await next.click();
  await phone.getByRole("button", { name: "Finish" }).click();

  await expect(
    phone.getByRole("heading", { name: "Your part is done" }),
  ).toBeVisible();
});

test("words typed in the last moment before leaving still arrive", async ({
  care,
  as,
  call,
}) => {
  const id = await giveHomework(call, care);
  const page = await as("ana");
  await beginPrep(page, id);
  await onMind(page).fill("Typed and gone");
  await page.goto("about:blank");

  await expect
    .poll(async () => {
      const { draft } = await call<Draft>("ana", "homework.getAssignment", {
        assignmentId: id,
      });
      return draft.map(({ value }) => value);
    })
    .toEqual(["Typed and gone"]);
});

test("after the session has ended nothing stays in the page, and signing in brings the words back", async ({
  care,
  as,
  call,
}) => {
  const id = await giveHomework(call, care);
  const page = await as("ana");
  await beginPrep(page, id);
  const cookies = await page.context().cookies();
  await page.context().clearCookies();
  await onMind(page).fill("Typed too late");
  await expect(
    page.getByRole("heading", { name: "You have been signed out" }),
  ).toBeVisible();
  expect(await page.content()).not.toContain("Typed too late");

  await page.context().addCookies(cookies);
  await page.goto(`/homework/${id}`);

  await expect(onMind(page)).toHaveValue("Typed too late");
  await expect(saveState(page)).toHaveText("Saved");
});

test("without a line the words stay on the phone, unreadable, and go out when it is back", async ({
  care,
  as,
  call,
}) => {
  const id = await giveHomework(call, care);
  const page = await as("ana");
  await beginPrep(page, id);
  await page.context().setOffline(true);
  await onMind(page).fill("Typed in the tunnel");
  await expect(saveState(page)).toHaveText("Saved on this phone, will send");
  expect(await onDevice(page, "tunnel")).toEqual({
    words: 1,
    keys: 1,
    letters: 1,
    extractable: false,
    readable: false,
  });

  await page.context().setOffline(false);
  await expect(saveState(page)).toHaveText("Saved");

  const { draft } = await call<Draft>("ana", "homework.getAssignment", {
    assignmentId: id,
  });
  expect(draft).toMatchObject([{ value: "Typed in the tunnel" }]);
  await expect
    .poll(() => onDevice(page, ""))
    .toMatchObject({ words: 0, letters: 0 });
});

test("words that could not be sent outlive a reload, and go out from any page", async ({
  care,
  as,
  call,
}) => {
  const id = await giveHomework(call, care);
  const page = await as("ana");
  await beginPrep(page, id);
  await page.route(SAVE, (route) => route.abort());
  await onMind(page).fill("Before the battery died");
  await expect(saveState(page)).toHaveText("Saved on this phone, will send");
  await page.reload();
  await expect(onMind(page)).toHaveValue("Before the battery died");

  await page.unroute(SAVE);
  await page.goto("/today");
  await expect
    .poll(async () => {
      const { draft } = await call<Draft>("ana", "homework.getAssignment", {
        assignmentId: id,
      });
      return draft.map(({ value }) => value);
    })
    .toEqual(["Before the battery died"]);
});
