import { randomUUID } from "node:crypto";

import { describe, expect, test } from "vitest";
import { addTold } from "@/server/disclosures/add-told";
import { getDisclosure } from "@/server/disclosures/get-disclosure";
import { keepAnswer } from "@/server/disclosures/keep-answer";
import { chooseSharing } from "@/server/homework/choose-sharing";
import { areYouThere, submit } from "@/tests/support/answers";
import {
  aSecret,
  FOR_DANA,
  forTherapist,
  kept,
  lists,
  TOLD,
} from "@/tests/support/disclosures";
import { aCare, anAssignedReveal } from "@/tests/support/homework";
import { reflectionAnswers } from "@/tests/support/screen-answers";
import { screens } from "@/tests/support/screens";

describe("what comes onto the list", () => {
  test("by itself: what the other does not know, once, with where it was said and no word", async () => {
    const care = await aCare();
    const assignmentId = await aSecret(care);

    const rows = await lists(care.therapist);

    expect(rows).toMatchObject([
      {
        code: "SECRET",
        source: "part",
        seat: "a",
        assignmentId,
        title: "Rebuilding trust after a breach",
        isByRule: true,
        isInNow: true,
        label: null,
        words: null,
        policy: "limited",
        standing: { state: "new", number: 0 },
      },
    ]);
    expect(rows).toHaveLength(1);
  });

  test("by itself: a wish to leave, said under seal, without what it was said in", async () => {
    const care = await aCare();
    await screens(
      care.ana,
      "reflection-4",
      reflectionAnswers({ leave: 9, plan: "concrete" }),
    );

    expect(await lists(care.therapist)).toMatchObject([
      {
        code: "LEAVING",
        source: "screen",
        title: null,
        assignmentId: null,
        isAlwaysKept: true,
      },
    ]);
  });

  test("no other private answer does", async () => {
    const { ana, therapist, assignmentId } = await anAssignedReveal();
    await submit(ana, assignmentId, forTherapist());

    expect(await lists(therapist)).toEqual([]);
  });

  test("with one tap an answer that the other does not read, by its question and not its words", async () => {
    const { therapist, of } = await kept();

    const [row] = await lists(therapist);

    expect(row).toMatchObject({
      id: of.disclosureId,
      label: "Finish: only for you",
      isByRule: false,
    });
    expect(JSON.stringify(await getDisclosure(therapist, of))).not.toContain(
      FOR_DANA,
    );
  });

  test("tapped twice it stands there once", async () => {
    const { therapist, assignmentId, of } = await kept();

    const again = await keepAnswer(therapist, {
      assignmentId,
      seat: "a",
      ...TOLD,
    });

    expect(again).toEqual({ disclosureId: of.disclosureId, number: 0 });
    expect(await lists(therapist)).toHaveLength(1);
  });

  test("not what may be opened, unless its author keeps it private; not what was left open", async () => {
    const { therapist, ana, assignmentId } = await anAssignedReveal();
    await submit(ana, assignmentId, areYouThere());
    const keep = (question: string) =>
      keepAnswer(therapist, { assignmentId, seat: "a", question, row: null });

    for (const question of ["moment", TOLD.question, "not_one"]) {
      await expect(keep(question)).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
    await chooseSharing(ana, { assignmentId, choice: "private" });
    await keep("moment");

    expect(await lists(therapist)).toHaveLength(1);
  });

  test("what was said aloud, in the clinician's words", async () => {
    const { therapist, couple } = await aCare();
    await addTold(therapist, {
      submissionId: randomUUID(),
      coupleId: couple.id,
      seat: "b",
      words: "Ben lost his job in May.",
      isAlwaysKept: false,
    });

    expect(await lists(therapist)).toMatchObject([
      { source: "told", seat: "b", words: "Ben lost his job in May." },
    ]);
  });

  test("what is sent twice stands once, and other words are something else", async () => {
    const { therapist, couple } = await aCare();
    const told = {
      coupleId: couple.id,
      submissionId: randomUUID(),
      seat: "b",
      words: "Ben lost his job in May.",
      isAlwaysKept: false,
    } as const;
    const sent = await Promise.all([
      addTold(therapist, told),
      addTold(therapist, told),
    ]);
    expect(sent[0]).toEqual(sent[1]);
    expect(await lists(therapist)).toHaveLength(1);
    await addTold(therapist, { ...told, submissionId: randomUUID() });
    expect(await lists(therapist)).toHaveLength(2);
  });
});
