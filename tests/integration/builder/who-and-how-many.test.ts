import { expect, test } from "vitest";

import { copyWorksheet } from "@/server/builder/copy-worksheet";
import { getDraft } from "@/server/builder/get-draft";
import { listOwn } from "@/server/builder/list-own";
import { publishWorksheet } from "@/server/builder/publish-worksheet";
import { putAwayWorksheet } from "@/server/builder/put-away-worksheet";
import { saveDraft } from "@/server/builder/save-draft";
import { setCurrentEdition } from "@/server/builder/set-current-edition";
import { takeKeptText } from "@/server/builder/take-kept-text";
import { BadInput, Forbidden, NotFound } from "@/server/errors";
import { assignWorksheet } from "@/server/homework/assign-worksheet";
import { getAssignment } from "@/server/homework/get-assignment";
import { getWorksheet } from "@/server/library/get-worksheet";
import { searchLibraryInput } from "@/server/library/inputs";
import { searchLibrary } from "@/server/library/search-library";
import { aMember } from "@/tests/support/factories";
import { aCare } from "@/tests/support/homework";
import {
  aPublishedCopy,
  givingAlone,
  manyMore,
} from "@/tests/support/own-worksheets";

const find = (given: object) => searchLibraryInput.parse(given);

test("one that is put away is given to nobody, comes back, and stays with whoever has it", async () => {
  const { therapist, couple, ana } = await aCare();
  const slug = await aPublishedCopy(therapist, "weekly-pulse", "Zebra words");
  const { assignmentIds } = await assignWorksheet(
    therapist,
    givingAlone(couple.id, slug),
  );
  await putAwayWorksheet(therapist, { slug, isAway: true });
  await putAwayWorksheet(therapist, { slug, isAway: true });

  const words = find({ words: "Zebra words" });
  expect((await searchLibrary(therapist, words)).total).toBe(0);
  await expect(
    assignWorksheet(therapist, givingAlone(couple.id, slug)),
  ).rejects.toThrow(BadInput);
  const [assignmentId = ""] = assignmentIds;
  expect(JSON.stringify(await getAssignment(ana, { assignmentId }))).toContain(
    "Zebra words",
  );
  expect(await listOwn(therapist)).toMatchObject([{ slug, isPutAway: true }]);

  await putAwayWorksheet(therapist, { slug, isAway: false });
  expect((await searchLibrary(therapist, words)).total).toBe(1);
});

test("no other practice, no partner and no office has a way to it", async () => {
  const { practice, therapist, ana } = await aCare();
  const other = await aCare();
  const biller = await aMember(practice, { roles: ["biller"] });
  const slug = await aPublishedCopy(therapist, "weekly-pulse", "Zebra words");
  const { draft } = await getDraft(therapist, { slug });
  const from = crypto.randomUUID();
  const tries = (caller: Parameters<typeof getDraft>[0]) => [
    () => getDraft(caller, { slug }),
    () => copyWorksheet(caller, { slug }),
    () =>
      saveDraft(caller, {
        slug,
        base: 2,
        from,
        isChosen: false,
        definition: draft,
      }),
    () => publishWorksheet(caller, { slug, base: 2 }),
    () => putAwayWorksheet(caller, { slug, isAway: true }),
    () => setCurrentEdition(caller, { slug, version: 1 }),
    () => takeKeptText(caller, { slug, textId: from }),
    () => getWorksheet(caller, { slug }),
  ];
  for (const attempt of tries(other.therapist)) {
    await expect(attempt()).rejects.toThrow(NotFound);
  }
  for (const caller of [ana, biller.caller]) {
    for (const attempt of tries(caller)) {
      await expect(attempt()).rejects.toThrow(Forbidden);
    }
    await expect(listOwn(caller)).rejects.toThrow(Forbidden);
  }
  await expect(
    assignWorksheet(other.therapist, givingAlone(other.couple.id, slug)),
  ).rejects.toThrow(BadInput);
  const theirs = await searchLibrary(
    other.therapist,
    find({ words: "Zebra words" }),
  );
  expect(theirs.total).toBe(0);
});

test("a page of forty goes on from the practice's own into what is shipped, each once", async () => {
  const { practice, therapist } = await aCare();
  const slug = await aPublishedCopy(therapist, "weekly-pulse", "Zebra 00");
  const { practiceId } = practice;
  await manyMore(practiceId, slug, 95);
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof searchLibrary>> = await searchLibrary(
      therapist,
      find({ after }),
    );
    seen.push(...page.worksheets.map((one) => one.slug));
    after = page.next;
  } while (after);

  const shipped = (await searchLibrary(therapist, find({}))).total - 96;
  expect(shipped).toBeGreaterThan(30);
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen).toHaveLength(96 + shipped);
  expect(
    seen.slice(0, 96).every((one) => one.startsWith("weekly-pulse-")),
  ).toBe(true);
  const named = await searchLibrary(therapist, find({ words: "pulse zebra" }));
  expect(named.total).toBe(0);
});
