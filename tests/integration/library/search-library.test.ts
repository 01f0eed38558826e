import { expect, test } from "vitest";

import { NotFound } from "@/server/errors";
import { assignWorksheet } from "@/server/homework/assign-worksheet";
import { takeBackAssignment } from "@/server/homework/take-back-assignment";
import { getWorksheet } from "@/server/library/get-worksheet";
import { searchLibraryInput } from "@/server/library/inputs";
import { searchLibrary } from "@/server/library/search-library";
import { setFavourite } from "@/server/library/set-favourite";
import { aCoupleOf, aTherapist } from "@/tests/support/factories";
import { aCare } from "@/tests/support/homework";

const asked = (given: object) => searchLibraryInput.parse(given);
const slugs = ({
  worksheets,
}: Awaited<ReturnType<typeof searchLibrary>>): string[] =>
  worksheets.map(({ slug }) => slug);

test("a favourite is one's own, kept once and put away again", async () => {
  const { practice, therapist } = await aCare();
  const colleague = await aTherapist(practice, { name: "Imani Shah" });
  const keep = { slug: "cycle-map", isFavourite: true };
  await setFavourite(therapist, keep);
  await setFavourite(therapist, keep);

  const mine = await searchLibrary(therapist, asked({ list: "favourites" }));
  expect(slugs(mine)).toEqual(["cycle-map"]);
  expect(mine.worksheets[0]).toMatchObject({ isFavourite: true });
  const theirs = await searchLibrary(
    colleague.caller,
    asked({ list: "favourites" }),
  );
  expect(theirs).toMatchObject({ worksheets: [], total: 0, next: null });

  await setFavourite(therapist, { ...keep, isFavourite: false });
  expect(
    slugs(await searchLibrary(therapist, asked({ list: "favourites" }))),
  ).toEqual([]);
});

test("what was given is known for the couple and for its giver, and never of others’ couples", async () => {
  const { practice, therapist, couple } = await aCare();
  const colleague = await aTherapist(practice, { name: "Imani Shah" });
  const theirs = await aCoupleOf(colleague);
  const give = (coupleId: string, slug: string) => ({
    coupleId,
    slug,
    who: "each" as const,
    sharing: "private" as const,
    mayOpenByItself: false,
    dueOn: null,
    note: null,
  });
  await assignWorksheet(therapist, give(couple.id, "weekly-pulse"));
  await assignWorksheet(
    colleague.caller,
    give(theirs.coupleId, "session-prep"),
  );

  const used = await searchLibrary(
    therapist,
    asked({ list: "used", coupleId: couple.id }),
  );
  expect(slugs(used)).toEqual(["weekly-pulse"]);
  expect(used.worksheets[0]?.givenToCoupleAt).toBeInstanceOf(Date);
  const recent = await searchLibrary(therapist, asked({ list: "recent" }));
  expect(slugs(recent)).toEqual(["weekly-pulse"]);
  const fresh = await searchLibrary(
    therapist,
    asked({ list: "new", coupleId: couple.id, topic: "check_in" }),
  );
  expect(slugs(fresh)).not.toContain("weekly-pulse");
  expect(slugs(fresh)).toContain("session-prep");

  const taken = await assignWorksheet(therapist, give(couple.id, "cycle-map"));
  for (const assignmentId of taken.assignmentIds) {
    await takeBackAssignment(therapist, { assignmentId, takenBack: true });
  }
  const after = await searchLibrary(
    therapist,
    asked({ list: "used", coupleId: couple.id }),
  );
  expect(slugs(after)).toEqual(["weekly-pulse"]);

  await expect(
    searchLibrary(therapist, asked({ coupleId: theirs.coupleId })),
  ).rejects.toThrow(NotFound);
});

test("a worksheet is looked at whole, and what is not in the library is not found", async () => {
  const { therapist } = await aCare();
  const found = await getWorksheet(therapist, { slug: "weekly-pulse" });
  expect(found).toMatchObject({
    title: "Weekly pulse",
    mode: "private",
    watchesFor: expect.arrayContaining(["IPV_POSITIVE", "DETERIORATION"]),
  });
  expect(found.worksheet.alerts).toEqual([]);
  expect(found.rows.length).toBeGreaterThan(5);
  await expect(getWorksheet(therapist, { slug: "no-such" })).rejects.toThrow();
  await expect(
    setFavourite(therapist, { slug: "no-such", isFavourite: true }),
  ).rejects.toThrow();
});

test("a second page goes on where the first one ended, to the end", async () => {
  const { therapist } = await aCare();
  const first = await searchLibrary(therapist, asked({}));
  const rest = await searchLibrary(therapist, asked({ after: first.next }));

  expect(rest.next).toBeNull();
  expect(new Set([...slugs(first), ...slugs(rest)]).size).toBe(first.total);
  expect(slugs(rest)).toContain("session-prep");
});

test.each([
  ["staying-or-leaving", "thinking about us"],
  ["safety-check", "personal safety check"],
])("%s is nowhere to be found or given", async (slug, words) => {
  const { therapist, couple } = await aCare();

  expect(await searchLibrary(therapist, asked({ words }))).toMatchObject({
    worksheets: [],
    total: 0,
  });
  const sealed = await searchLibrary(therapist, asked({ mode: "sealed" }));
  expect(sealed.worksheets).toEqual([]);
  await expect(getWorksheet(therapist, { slug })).rejects.toThrow(NotFound);
  await expect(
    setFavourite(therapist, { slug, isFavourite: true }),
  ).rejects.toThrow(NotFound);
  await expect(
    assignWorksheet(therapist, {
      coupleId: couple.id,
      slug,
      who: "a",
      sharing: "private",
      mayOpenByItself: false,
      dueOn: null,
      note: null,
    }),
  ).rejects.toMatchObject({ code: "BAD_REQUEST" });
});
