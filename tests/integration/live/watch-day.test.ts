import { sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";

import { GET } from "@/app/api/live/route";
import type { Caller } from "@/server/auth/actor";
import { sessionCookie } from "@/server/auth/cookies";
import { encodedSession } from "@/server/auth/session-token";
import { signOut } from "@/server/auth/sign-out";
import { chooseSharing } from "@/server/homework/choose-sharing";
import { saveDraft } from "@/server/homework/save-draft";
import { asWorker, closeWorkerDatabase } from "@/server/jobs/in-job";
import { closeBus } from "@/server/live/bus";
import { watchDay } from "@/server/live/watch-day";
import { admin } from "@/tests/support/admin";
import { areYouThere, submit } from "@/tests/support/answers";
import { aMember, aTherapist } from "@/tests/support/factories";
import { aCare, anAssignedReveal } from "@/tests/support/homework";
import { aSession } from "@/tests/support/sessions";

afterAll(() => Promise.all([closeBus(), closeWorkerDatabase()]));

/** What the worker does twice a second. */
const tell = () => asWorker((tx) => tx.execute(sql`select sec.tell_live()`));

/** What one open page hears, with a way to wait for the next word. */
async function listening(caller: Caller) {
  const heard: string[] = [];
  let wake = () => {};
  const note = (word: string) => {
    heard.push(word);
    wake();
  };
  const stop = await watchDay(caller, {
    onChange: () => note("changed"),
    onEnd: () => note("ended"),
  });
  return {
    heard,
    stop,
    async next() {
      while (heard.length === 0) {
        await new Promise<void>((done) => {
          wake = done;
        });
      }
      return heard.splice(0);
    },
  };
}

test("whoever treats a couple hears that something of theirs came in, once it is kept", async () => {
  const { therapist, ana, assignmentId } = await anAssignedReveal();
  const page = await listening(therapist);

  await submit(ana, assignmentId, areYouThere());
  await tell();
  expect(new Set(await page.next())).toEqual(new Set(["changed"]));

  await chooseSharing(ana, { assignmentId, choice: "share" });
  await tell();
  expect(new Set(await page.next())).toEqual(new Set(["changed"]));
  page.stop();
});

test("nobody else hears of it, in this practice or another, nor of a draft", async () => {
  const { practice, therapist, ana, assignmentId } = await anAssignedReveal();
  const colleague = await aTherapist(practice, { name: "Imani Shah" });
  const elsewhere = await anAssignedReveal();
  // Giving them homework was a change too, and is not what this is about.
  await admin`delete from sec.to_tell`;
  const [own, theirs, foreign] = await Promise.all([
    listening(therapist),
    listening(colleague.caller),
    listening(elsewhere.therapist),
  ]);

  await saveDraft(ana, {
    assignmentId,
    changes: [{ question: "moment", value: "words", base: 0, settles: false }],
  });
  await submit(elsewhere.ana, elsewhere.assignmentId, areYouThere());
  await tell();
  // All of it was said together: had any been for these two, they had heard it.
  await foreign.next();
  expect(own.heard).toEqual([]);
  expect(theirs.heard).toEqual([]);

  await submit(ana, assignmentId, areYouThere());
  await tell();
  await own.next();
  expect(theirs.heard).toEqual([]);
  expect(foreign.heard).toEqual([]);
  for (const page of [own, theirs, foreign]) page.stop();
});

test("for a partner, and for who treats nobody, there is no stream", async () => {
  const { practice, ana } = await anAssignedReveal();
  const biller = await aMember(practice, { name: "Bill", roles: ["biller"] });

  for (const caller of [ana, biller.caller, practice.owner.caller]) {
    await expect(listening(caller)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  }
});

test("a session that is ended ends its stream, and no other", async () => {
  const { practice } = await aCare();
  const dana = await aTherapist(practice, { name: "Dana Okafor" });
  const [one, other] = await Promise.all([
    listening(dana.caller),
    listening(await aSession(dana.accountId)),
  ]);

  await signOut(dana.caller);
  await tell();

  expect(await one.next()).toEqual(["ended"]);
  expect(other.heard).toEqual([]);
  other.stop();
});

test("a session that ran out hears nothing more", async () => {
  const { practice, therapist, ana, assignmentId } = await anAssignedReveal();
  const page = await listening(therapist);
  await admin`update sec.session set idle_expires_at = now() - interval '1 second'
    where practice_id = ${practice.practiceId} and member_id = ${therapist.memberId}`;

  await submit(ana, assignmentId, areYouThere());
  await tell();

  expect(await page.next()).toEqual(["ended"]);
});

test("watching puts off no idle end", async () => {
  const { therapist, ana, assignmentId } = await anAssignedReveal();
  const idle = async () => {
    const [row] = await admin<{ at: Date }[]>`
      select idle_expires_at as at from sec.session where member_id = ${therapist.memberId} order by created_at desc limit 1`;
    return row?.at.getTime();
  };
  await admin`update sec.session set idle_expires_at = now() + interval '5 minutes' where member_id = ${therapist.memberId}`;
  const before = await idle();
  const page = await listening(therapist);

  await submit(ana, assignmentId, areYouThere());
  await tell();
  await page.next();

  expect(await idle()).toBe(before);
  page.stop();
});

const asked = async (
  caller: (Caller & { token: string }) | null,
  headers: Record<string, string> = { "sec-fetch-site": "same-origin" },
) => {
  const leaving = new AbortController();
  const cookie: Record<string, string> = caller
    ? { cookie: `${sessionCookie()}=${await encodedSession("", caller.token)}` }
    : {};
  const answer = await GET(
    new Request("http://localhost:3000/api/live", {
      headers: { ...headers, ...cookie },
      signal: leaving.signal,
    }),
  );
  return { answer, leave: () => leaving.abort() };
};

test("the stream says that something changed and never what", async () => {
  const care = await anAssignedReveal();
  const dana = { ...care.therapist.caller };
  const { answer, leave } = await asked(dana);
  expect(answer.headers.get("content-type")).toMatch(/^text\/event-stream/);
  expect(answer.headers.get("cache-control")).toContain("no-store");

  await submit(care.ana, care.assignmentId, areYouThere({ free: "no" }));
  await tell();

  const reader = answer.body?.getReader();
  let text = "";
  while (!text.includes("data:")) {
    const { value } = (await reader?.read()) ?? {};
    text += new TextDecoder().decode(value);
  }
  expect(text.replaceAll(/: here\n\n|data: changed\n\n/g, "")).toBe("");
  leave();
});

test("it is there for a therapist's own page alone", async () => {
  const { practice, therapist, ana } = await anAssignedReveal();
  const status = async (...given: Parameters<typeof asked>) => {
    const { answer, leave } = await asked(...given);
    leave();
    return answer.status;
  };

  expect(await status(therapist.caller)).toBe(200);
  expect(await status(ana.caller)).toBe(404);
  expect(await status(practice.owner.caller)).toBe(404);
  expect(await status(null)).toBe(401);
  for (const site of ["cross-site", "same-site", "none"]) {
    expect(await status(therapist.caller, { "sec-fetch-site": site })).toBe(
      403,
    );
  }
});
