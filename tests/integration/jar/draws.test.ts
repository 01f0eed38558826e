import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";

import type { PracticeId } from "@/drizzle/schema/columns";
import { askForDraw } from "@/server/jar/ask-for-draw";
import { getJarOfBoth } from "@/server/jar/get-jar-of-both";
import { ANY } from "@/server/jar/idea-rules";
import { keepDate } from "@/server/jar/keep-date";
import { leaveDraw } from "@/server/jar/leave-draw";
import { leaveOutIdea } from "@/server/jar/leave-out-idea";
import { sayYes } from "@/server/jar/say-yes";
import { settleDraw, waitingDraws } from "@/server/jar/settle-draws";
import { takeOutIdea } from "@/server/jar/take-out-idea";
import { inJob } from "@/server/jobs/in-job";
import { admin } from "@/tests/support/admin";
import {
  aDrawn,
  aFullJar,
  aJar,
  anAgreed,
  draws,
  jarOf,
  puts,
  settled,
} from "@/tests/support/jar";

const outOfTheJar = async (drawId: string) => {
  const [row] = await admin<{ drawn: string | null; state: string }[]>`
    select drawn, state from jar_draws where id = ${drawId}`;
  return row;
};

test("a draw waits for its job, and then both have the same idea before them", async () => {
  const { ana, ben, assignmentId } = await aFullJar();
  const drawId = await draws(ana, assignmentId);
  for (const partner of [ana, ben]) {
    expect((await jarOf(partner, assignmentId)).before).toMatchObject({
      id: drawId,
      state: "drawing",
      idea: null,
    });
  }

  await settled();

  const [hers, his] = [
    (await jarOf(ana, assignmentId)).before,
    (await jarOf(ben, assignmentId)).before,
  ];
  expect(hers?.state).toBe("drawn");
  expect(hers?.idea?.text).toBeTruthy();
  expect(his).toEqual(hers);
});

test("what either left out never comes, of thirty draws", {
  timeout: 120_000,
}, async () => {
  const { ana, ben, assignmentId, of, anas, bens } = await aFullJar();
  const leaves = (who: typeof ana, ideaId: string | undefined) =>
    leaveOutIdea(who, { ...of, ideaId: ideaId ?? "", leaveOut: true });
  await leaves(ana, bens[0]);
  await leaves(ana, bens[1]);
  await leaves(ben, anas[2]);

  const came = new Set<string>();
  for (let at = 0; at < 30; at += 1) {
    const drawId = await draws(at % 2 ? ana : ben, assignmentId);
    await settled();
    came.add((await outOfTheJar(drawId))?.drawn ?? "none");
    await admin`update jar_draws set state = 'left', ended_on = '2020-01-01' where id = ${drawId}`;
  }

  const could = [anas[0], anas[1], bens[2]];
  expect([...came].toSorted()).toEqual(could.toSorted());
});

test("where all of it was left out, nothing comes, in the same words as ever", async () => {
  const { ana, ben, assignmentId, of, anas, bens } = await aFullJar();
  for (const ideaId of bens)
    await leaveOutIdea(ana, { ...of, ideaId, leaveOut: true });
  for (const ideaId of anas)
    await leaveOutIdea(ben, { ...of, ideaId, leaveOut: true });
  await draws(ana, assignmentId);
  await settled();

  for (const partner of [ana, ben]) {
    expect(await jarOf(partner, assignmentId)).toMatchObject({
      before: null,
      cameToNothing: true,
      isEnough: false,
    });
  }
});

test("a wish that leaves fewer than five ideas is turned down, whatever was left out", async () => {
  const { ana, ben, assignmentId, of, anas } = await aFullJar();
  const nothing = { code: "BAD_REQUEST" };
  await puts(ana, assignmentId, "Opera", { cost: "high", place: "out" });
  await puts(ana, assignmentId, "Hotel", { cost: "high", place: "out" });

  await expect(draws((await aJar()).ana, assignmentId)).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  const few = await aJar();
  await puts(few.ana, few.assignmentId, "Zoo");
  await expect(draws(few.ben, few.assignmentId)).rejects.toMatchObject(nothing);

  // Six of eight fit: left out or not, the draw is taken up.
  await leaveOutIdea(ben, { ...of, ideaId: anas[0] ?? "", leaveOut: true });
  await draws(ben, assignmentId, { cost: "low" });
  await settled();
  const [row] = await admin<{ candidates: string[] }[]>`
    select candidates from jar_draws where assignment_id = ${assignmentId}`;
  expect(row?.candidates).toHaveLength(6);
  expect(row?.candidates).toContain(anas[0]);
});

test("what both ask for at once is one draw, and a second tap none", async () => {
  const { ana, ben, assignmentId } = await aFullJar();
  const ask = { assignmentId, drawId: randomUUID(), wish: ANY };

  await Promise.all([
    askForDraw(ana, ask),
    askForDraw(ana, ask),
    askForDraw(ben, { ...ask, drawId: randomUUID() }),
  ]);
  await askForDraw(ana, ask);

  const rows =
    await admin`select from jar_draws where assignment_id = ${assignmentId}`;
  expect(rows).toHaveLength(1);
});

test("two jobs at once draw once, and one that comes later changes nothing", async () => {
  const { ana, assignmentId } = await aFullJar();
  const drawId = await draws(ana, assignmentId);
  const jobs = (await waitingDraws()).filter((job) => job.drawId === drawId);
  const [job] = jobs;
  if (!job) throw new Error("Nothing waits.");

  await Promise.all([settleDraw(job), settleDraw(job)]);
  const first = await outOfTheJar(drawId);
  await settleDraw(job);

  expect(first?.state).toBe("drawn");
  expect(await outOfTheJar(drawId)).toEqual(first);
});

test("a job that dies halfway leaves the draw waiting for the next one", async () => {
  const { practice, ana, assignmentId } = await aFullJar();
  const drawId = await draws(ana, assignmentId);

  const dying = inJob(
    practice.practiceId as PracticeId,
    "draw_dates",
    async (tx) => {
      await tx.execute(
        `update jar_draws set state = 'none' where id = '${drawId}'`,
      );
      throw new Error("The worker was killed.");
    },
  );
  await expect(dying).rejects.toThrow("killed");

  expect(await outOfTheJar(drawId)).toEqual({ drawn: null, state: "drawing" });
  await settled();
  expect((await outOfTheJar(drawId))?.state).toBe("drawn");
});

test("no other job reaches a jar", async () => {
  const { practice } = await aFullJar();
  for (const table of ["jar_draws", "jar_vetoes", "jar_agreements"]) {
    const rows = await inJob(
      practice.practiceId as PracticeId,
      "send_mail",
      (tx) => tx.execute<Record<string, unknown>>(`select * from ${table}`),
    );
    expect([...rows]).toEqual([]);
  }
});

test("an idea that was taken out meanwhile is not drawn", async () => {
  const { ana, ben, assignmentId, anas, bens } = await aFullJar();
  const drawId = await draws(ana, assignmentId);
  for (const ideaId of anas) await takeOutIdea(ana, { assignmentId, ideaId });
  for (const ideaId of bens.slice(1))
    await takeOutIdea(ben, { assignmentId, ideaId });
  await settled();

  expect((await outOfTheJar(drawId))?.drawn).toBe(bens[0]);
  await takeOutIdea(ben, { assignmentId, ideaId: bens[0] ?? "" });
  // What lies before them stays readable to both.
  for (const partner of [ana, ben]) {
    expect((await jarOf(partner, assignmentId)).before?.idea?.text).toBe(
      "Dance",
    );
  }
});

test("after 'Not this one' there is one more draw, and then it is enough for today", async () => {
  const { ana, ben, assignmentId, ofDraw } = await aDrawn();
  await leaveDraw(ben, ofDraw);
  await leaveDraw(ana, ofDraw);
  expect(await jarOf(ana, assignmentId)).toMatchObject({
    before: null,
    isAgain: true,
    isEnough: false,
  });

  const second = await draws(ana, assignmentId);
  await settled();
  await leaveDraw(ana, { assignmentId, drawId: second });
  expect((await jarOf(ben, assignmentId)).isEnough).toBe(true);
  await expect(draws(ben, assignmentId)).rejects.toMatchObject({
    code: "CONFLICT",
    message: "That is enough for today.",
  });

  await admin`update jar_draws set ended_on = ended_on - 1 where assignment_id = ${assignmentId}`;
  expect((await jarOf(ben, assignmentId)).isEnough).toBe(false);
  await draws(ben, assignmentId);
});

test("what they did stands in what both look back at, and may come again or not", async () => {
  const { ana, ben, therapist, assignmentId, of, ofDraw } = await anAgreed();
  const keep = (who: typeof ana, said: "again" | "once" | null) =>
    keepDate(who, { ...ofDraw, keep: said });
  await keep(ana, null);
  await keep(ben, "once");
  await keep(ana, null);

  const [done] = (await jarOf(ana, assignmentId)).done;
  expect(done).toMatchObject({ number: 1, keep: "once" });
  expect(done?.day).toMatch(/^\d{4}-\d\d-\d\d$/);
  const retired = (await jarOf(ana, assignmentId)).ideas.filter(
    ({ isRetired }) => isRetired,
  );
  expect(retired.map(({ idea }) => idea)).toEqual([done?.idea]);
  const next = await draws(ana, assignmentId);
  const [row] = await admin<{ candidates: string[] }[]>`
    select candidates from jar_draws where id = ${next}`;
  expect(row?.candidates).toHaveLength(5);

  await keep(ana, "again");
  expect((await jarOf(ben, assignmentId)).done[0]?.keep).toBe("again");
  const whole = await getJarOfBoth(therapist, of);
  expect(whole.draws.map(({ state }) => state)).toEqual(["drawing", "done"]);
});

test("what nobody agreed to cannot be done, and what was done cannot be left", async () => {
  const { ana, ofDraw } = await aDrawn();
  await expect(
    keepDate(ana, { ...ofDraw, keep: "again" }),
  ).rejects.toMatchObject({ code: "CONFLICT" });

  const agreed = await anAgreed();
  await keepDate(agreed.ana, { ...agreed.ofDraw, keep: null });
  await leaveDraw(agreed.ben, agreed.ofDraw);
  expect((await outOfTheJar(agreed.drawId))?.state).toBe("done");
});

test("nobody from outside reaches a draw, and their therapist only looks", async () => {
  const { ofDraw, therapist, drawId } = await aDrawn();
  const others = await aFullJar();
  for (const stranger of [others.ana, therapist]) {
    for (const attempt of [
      () => leaveDraw(stranger, ofDraw),
      () => keepDate(stranger, { ...ofDraw, keep: null }),
      () => sayYes(stranger, { ...ofDraw, seat: "a", yes: true }),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: "NOT_FOUND" });
  }
  // Nor through a jar of their own.
  await expect(
    leaveDraw(others.ana, { ...others.of, drawId }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
});
