import { expect, test } from "vitest";

import { findAnything } from "@/server/day/find-anything";
import { assignWorksheet } from "@/server/homework/assign-worksheet";
import { aCoupleOf, aTherapist } from "@/tests/support/factories";
import { aCare, anAssignedReveal } from "@/tests/support/homework";

const titles = ({
  couples,
  worksheets,
}: Awaited<ReturnType<typeof findAnything>>) => ({
  couples: couples.map(({ names }) => `${names.a} & ${names.b}`),
  worksheets: worksheets.map(({ title }) => title),
});

test("couples are found by name, worksheets by name and title together", async () => {
  const { therapist, couple, assignmentId } = await anAssignedReveal();
  const more = await assignWorksheet(therapist, {
    coupleId: couple.id,
    slug: "session-prep",
    who: "b",
    sharing: "private",
    mayOpenByItself: false,
    dueOn: null,
    note: null,
  });
  const find = async (words: string) => findAnything(therapist, { words });

  expect(titles(await find("AN"))).toEqual({
    couples: ["Ana & Ben"],
    worksheets: ["Before our session", "Are you there for me?"],
  });
  expect(await find("ben there")).toEqual({
    couples: [],
    worksheets: [
      {
        assignmentId,
        coupleId: couple.id,
        names: { a: "Ana", b: "Ben" },
        title: "Are you there for me?",
        forSeat: null,
      },
    ],
  });
  expect((await find("session")).worksheets).toMatchObject([
    { assignmentId: more.assignmentIds[0], forSeat: "b" },
  ]);
  expect(titles(await find("%"))).toEqual({ couples: [], worksheets: [] });
});

test("nothing of a couple one does not treat is found, nor of another practice", async () => {
  const { practice } = await anAssignedReveal();
  const colleague = await aTherapist(practice, { name: "Imani Shah" });
  await aCoupleOf(colleague, { nameA: "Anaïs", nameB: "Joe" });

  const found = await findAnything(colleague.caller, { words: "ana" });
  expect(titles(found)).toEqual({ couples: ["Anaïs & Joe"], worksheets: [] });
  const elsewhere = await aCare();
  expect(
    (await findAnything(elsewhere.therapist, { words: "ana" })).couples,
  ).toMatchObject([{ coupleId: elsewhere.couple.id }]);
});

test("whoever treats nobody finds nothing here", async () => {
  const { practice, ana } = await anAssignedReveal();

  for (const caller of [practice.owner.caller, ana]) {
    await expect(findAnything(caller, { words: "ana" })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  }
});
