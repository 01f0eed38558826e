import { beforeAll, expect, test } from "vitest";

import type { Caller } from "@/server/auth/actor";
import { placeMark } from "@/server/auth/place-mark";
import { sessionEnds, staySignedIn } from "@/server/auth/session-ends";
import { Elsewhere } from "@/server/errors";
import { admin } from "@/tests/support/admin";
import { callApi } from "@/tests/support/api";
import { aPractice } from "@/tests/support/factories";
import { anAssignedReveal } from "@/tests/support/homework";
import { whoIs } from "@/tests/support/sessions";

type Care = Awaited<ReturnType<typeof anAssignedReveal>>;

let care: Care;
beforeAll(async () => {
  care = await anAssignedReveal();
});

const markOf = async (caller: Caller) => placeMark(await whoIs(caller));

/** What a page says that was drawn for this person. */
const asPageOf = async (drawnFor: { caller: Caller }) => ({
  "holdfast-place": await markOf(drawnFor.caller),
});

/** Ana's page, in a browser where Ben is signed in by now. */
const staleCall = async (path: string, input?: object) =>
  callApi(path, input, care.ben.token, await asPageOf(care.ana));

test("a page of one's own is answered, and so is a request that is no page's", async () => {
  const { ana } = care;

  const own = await callApi("auth.self", undefined, ana.token, {
    ...(await asPageOf(ana)),
  });
  const plain = await callApi("auth.self", undefined, ana.token);

  expect(own.status).toBe(200);
  expect(plain.data).toEqual(own.data);
});

test.each([
  "auth.self",
  "auth.sessionEnds",
  "auth.staySignedIn",
  "auth.signOut",
  "homework.getPartnerHome",
])(
  "%s of somebody else's page is refused in a plain sentence",
  async (path) => {
    const { status, error } = await staleCall(path);

    expect(error?.data.code).toBe("PRECONDITION_FAILED");
    expect(status).toBe(412);
    expect(error?.message).toBe(
      "You are in another practice or account now. Reload this page.",
    );
  },
);

test("somebody else's page cannot sign this person out", async () => {
  const { headers } = await staleCall("auth.signOut");

  expect(headers.get("set-cookie")).toBeNull();
  await expect(whoIs(care.ben)).resolves.toMatchObject({ kind: "partner" });
});

test("words that Ana's page still sends do not become Ben's draft", async () => {
  const { status } = await staleCall("homework.saveDraft", {
    assignmentId: care.assignmentId,
    changes: [{ question: "moment", value: "Afraid of Ben", base: 0 }],
  });

  expect(status).toBe(412);
  expect(await admin`select 1 from drafts`).toHaveLength(0);
});

test("a couple added on a page of one practice never lands in another", async () => {
  const away = await aPractice({ name: "Away" });
  const couples = () => admin`select id from couples order by id`;
  const before = await couples();

  const { status } = await callApi(
    "couples.add",
    {
      nameA: "Mia",
      emailA: "mia@example.com",
      nameB: "Noah",
      emailB: "noah@example.com",
      secretsPolicy: "limited",
    },
    care.therapist.token,
    await asPageOf(away.owner),
  );

  expect(status).toBe(412);
  expect(await couples()).toEqual(before);
});

test("a verb called with another place's mark does no work", async () => {
  const caller = { ...care.ben.caller, place: await markOf(care.ana) };

  await expect(sessionEnds(caller)).rejects.toThrow(Elsewhere);
  await expect(staySignedIn(caller)).rejects.toThrow(Elsewhere);
  await expect(whoIs(caller)).rejects.toThrow(Elsewhere);
});
