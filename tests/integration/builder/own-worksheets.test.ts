import { expect, test } from "vitest";

import { copyWorksheet } from "@/server/builder/copy-worksheet";
import { getDraft } from "@/server/builder/get-draft";
import { listOwn } from "@/server/builder/list-own";
import { publishWorksheet } from "@/server/builder/publish-worksheet";
import { saveDraft } from "@/server/builder/save-draft";
import { setCurrentEdition } from "@/server/builder/set-current-edition";
import { takeKeptText } from "@/server/builder/take-kept-text";
import { BadInput, Conflict, NotFound } from "@/server/errors";
import { assignWorksheet } from "@/server/homework/assign-worksheet";
import { getAssignment } from "@/server/homework/get-assignment";
import { getWorksheet } from "@/server/library/get-worksheet";
import { searchLibraryInput } from "@/server/library/inputs";
import { searchLibrary } from "@/server/library/search-library";
import { setFavourite } from "@/server/library/set-favourite";
import { givableWorksheet } from "@/server/worksheets/load-definitions";
import { aTherapist } from "@/tests/support/factories";
import { aCare } from "@/tests/support/homework";
import {
  aDraftTitled,
  aPublishedCopy,
  givingAlone,
  publishes,
  rewrite,
  withQuestion,
} from "@/tests/support/own-worksheets";

const find = (given: object) => searchLibraryInput.parse(given);
const titled =
  (title: string) =>
  <D extends object>(draft: D) => ({
    ...draft,
    title,
  });

test("a copy is found beside the shipped ones under a name of its own, once it is published", async () => {
  const { therapist } = await aCare();
  const { slug } = await copyWorksheet(therapist, { slug: "weekly-pulse" });
  expect(slug).not.toBe("weekly-pulse");
  expect(givableWorksheet(slug)).toBeUndefined();
  const words = find({ words: "Tuesday" });
  await rewrite(therapist, slug, titled("Our Tuesday pulse"));
  expect((await searchLibrary(therapist, words)).total).toBe(0);
  expect(await listOwn(therapist)).toMatchObject([
    { slug, title: "Our Tuesday pulse", isPutAway: false },
  ]);
  await expect(getWorksheet(therapist, { slug })).rejects.toThrow(NotFound);

  expect(await publishes(therapist, slug)).toEqual({ version: 1 });

  const found = await searchLibrary(therapist, words);
  expect(found.worksheets).toMatchObject([
    { slug, title: "Our Tuesday pulse", minutes: 2, mode: "private" },
  ]);
  expect(await listOwn(therapist)).toEqual([]);
  const all = await searchLibrary(therapist, find({}));
  expect(all.worksheets[0]?.slug).toBe(slug);
  expect((await getWorksheet(therapist, { slug })).title).toBe(
    "Our Tuesday pulse",
  );
  await setFavourite(therapist, { slug, isFavourite: true });
  const kept = await searchLibrary(therapist, find({ list: "favourites" }));
  expect(kept.worksheets.map((one) => one.slug)).toEqual([slug]);
  for (const narrow of [
    { topic: "check_in" },
    { approach: "general" },
    { minutes: 5 },
    { whose: "each" },
    { mode: "private" },
  ]) {
    const narrowed = await searchLibrary(therapist, find(narrow));
    expect(narrowed.worksheets[0]?.slug).toBe(slug);
  }
  for (const narrow of [{ topic: "repair" }, { mode: "reveal" }]) {
    const narrowed = await searchLibrary(therapist, find(narrow));
    expect(narrowed.worksheets.map((one) => one.slug)).not.toContain(slug);
  }
});

test("what was assigned never changes: another edition is for whoever is given it afterwards", async () => {
  const { therapist, couple, ana } = await aCare();
  const slug = await aPublishedCopy(therapist, "weekly-pulse", "First words");
  const before = await assignWorksheet(therapist, givingAlone(couple.id, slug));

  await rewrite(therapist, slug, (draft) =>
    withQuestion({ ...draft, title: "Second words" }, "close", {
      label: "How near were we?",
    }),
  );
  expect(await publishes(therapist, slug)).toEqual({ version: 2 });
  const after = await assignWorksheet(therapist, givingAlone(couple.id, slug));

  const read = async ({ assignmentIds }: typeof before) =>
    JSON.stringify(
      await getAssignment(ana, { assignmentId: assignmentIds[0] ?? "" }),
    );
  expect(await read(before)).toContain("First words");
  expect(await read(before)).toContain("How close did we feel this week?");
  expect(await read(before)).not.toContain("How near were we?");
  expect(await read(after)).toContain("How near were we?");

  await setCurrentEdition(therapist, { slug, version: 1 });
  const again = await assignWorksheet(therapist, givingAlone(couple.id, slug));
  expect(await read(again)).toContain("First words");
  const used = await searchLibrary(
    therapist,
    find({ list: "used", coupleId: couple.id }),
  );
  expect(used.worksheets.map((one) => one.slug)).toEqual([slug]);
  const lately = await searchLibrary(therapist, find({ list: "recent" }));
  expect(lately.worksheets[0]?.slug).toBe(slug);
  const { draft, isPublished, editions } = await getDraft(therapist, { slug });
  expect(draft.title).toBe("First words");
  expect(isPublished).toBe(true);
  expect(editions).toMatchObject([
    {
      version: 2,
      changes: [
        "The title is another.",
        "“How close did we feel this week?” now says “How near were we?”.",
      ],
    },
    { version: 1, changes: [] },
  ]);
});

test("one that would show the partner a private answer is not published, and says why where it was done", async () => {
  const { therapist } = await aCare();
  const { slug } = await copyWorksheet(therapist, { slug: "are-you-there" });
  const { draft } = await getDraft(therapist, { slug });
  const shown = draft.share[0]?.field ?? "";
  await rewrite(therapist, slug, (one) =>
    withQuestion(one, shown, { vis: "private", label: "A secret?" }),
  );

  const refused = await publishes(therapist, slug).catch((error) => error);

  expect(refused).toBeInstanceOf(BadInput);
  const [words] = refused.fields[`question.${shown}.readers`];
  expect(words).toBe(
    "“A secret?” is private, and it stands in what both see. That would show the partner a private answer. Take it out of what both see, or let it be read as the worksheet is.",
  );
  expect((await getDraft(therapist, { slug })).draft).toMatchObject({
    parts: expect.anything(),
  });
  expect((await getDraft(therapist, { slug })).editions).toEqual([]);
});

test("whatever is still to be written is said beside it, and stays written", async () => {
  const { therapist } = await aCare();
  const slug = await aDraftTitled(therapist, "");
  const refused = await publishes(therapist, slug).catch((error) => error);
  expect(refused.fields).toMatchObject({
    "worksheet.title": ["Give the worksheet a title."],
    "worksheet.purpose": ["Say in one line what it is for."],
  });
  const { draft } = await getDraft(therapist, { slug });
  const key = draft.parts[0]?.fields[0]?.key;
  expect(refused.fields[`question.${key}.label`]).toEqual([
    "Write what is asked.",
  ]);
  await rewrite(therapist, slug, (one) => ({
    ...withQuestion(one, key ?? "", { label: "What went well?" }),
    title: "Good things",
    purpose: "One good thing a day.",
  }));
  expect(await publishes(therapist, slug)).toEqual({ version: 1 });
});

test("what is no worksheet at all is not kept", async () => {
  const { therapist } = await aCare();
  const { slug } = await copyWorksheet(therapist, { slug: "weekly-pulse" });
  const { draft } = await getDraft(therapist, { slug });
  let deep: unknown = "x";
  for (let at = 0; at < 3_000; at++) deep = [deep];
  for (const definition of [
    null,
    {},
    [],
    "…",
    deep,
    { ...draft, parts: [] },
    { ...draft, purpose: deep },
    { ...draft, title: "x".repeat(301) },
    { ...draft, more: 1 },
  ]) {
    const attempt = saveDraft(therapist, {
      slug,
      base: 1,
      from: crypto.randomUUID(),
      isChosen: false,
      definition,
    });
    await expect(attempt).rejects.toThrow(BadInput);
  }
  expect((await getDraft(therapist, { slug })).version).toBe(1);
});

test("two who write at once never overwrite each other: both texts are kept", async () => {
  const { practice, therapist } = await aCare();
  const imani = await aTherapist(practice, { name: "Imani Shah" });
  const { slug } = await copyWorksheet(therapist, { slug: "weekly-pulse" });
  const { draft, version: base } = await getDraft(therapist, { slug });
  const save = (
    caller: Parameters<typeof saveDraft>[0],
    from: string,
    title: string,
    more: object = {},
  ) =>
    saveDraft(caller, {
      slug,
      base,
      from,
      isChosen: false,
      definition: { ...draft, title },
      ...more,
    });
  const [danas, imanis] = [crypto.randomUUID(), crypto.randomUUID()];
  expect(await save(therapist, danas, "Dana’s")).toMatchObject({
    state: "saved",
    version: 2,
  });
  // The answer was lost: the same page sends its next words upon the old number.
  expect(await save(therapist, danas, "Dana’s words")).toMatchObject({
    state: "saved",
    version: 3,
  });

  const met = await save(imani.caller, imanis, "Imani’s");
  expect(met).toMatchObject({
    state: "conflict",
    version: 3,
    theirs: { title: "Dana’s words" },
    by: "Dana Okafor",
  });
  await save(imani.caller, imanis, "Imani’s words");
  const { beside, draft: standing } = await getDraft(therapist, { slug });
  expect(standing.title).toBe("Dana’s words");
  expect(beside).toMatchObject([
    { by: "Imani Shah", changes: ["The title is another."] },
  ]);

  await save(imani.caller, imanis, "Imani’s words", {
    base: 3,
    isChosen: true,
  });
  const chosen = await getDraft(therapist, { slug });
  expect(chosen.draft.title).toBe("Imani’s words");
  expect(chosen.beside).toMatchObject([{ by: "Dana Okafor" }]);

  const danasText = chosen.beside.find(({ by }) => by === "Dana Okafor");
  await takeKeptText(therapist, { slug, textId: danasText?.id ?? "" });
  const back = await getDraft(therapist, { slug });
  expect(back.draft.title).toBe("Dana’s words");
  expect(back.beside).toMatchObject([{ by: "Imani Shah" }]);
  await expect(publishWorksheet(therapist, { slug, base: 3 })).rejects.toThrow(
    Conflict,
  );
});
