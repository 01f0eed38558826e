import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { keyHashOf } from "@/server/auth/tokens";
import { admin } from "@/tests/support/admin";
import { hasPages, startSite } from "@/tests/support/own-site";
import { visit } from "@/tests/support/pages";
import { aListenerTo } from "@/tests/support/statements";
import { aGateTo } from "@/tests/support/trips";

const listener = await aListenerTo(process.env.APP_DATABASE_URL ?? "");
const gate = await aGateTo(listener.url);
process.env.APP_DATABASE_URL = gate.url;
process.env.DATABASE_CONNECTIONS = "1";
const { assignWorksheet } = await import("@/server/homework/assign-worksheet");
const { areYouThere, submit } = await import("@/tests/support/answers");
const { aCare } = await import("@/tests/support/homework");

type Care = Awaited<ReturnType<typeof aCare>>;

let site: Awaited<ReturnType<typeof startSite>>;
beforeAll(async () => {
  if (hasPages) site = await startSite();
}, 120_000);
afterAll(async () => {
  await site?.stop();
  gate.close();
  listener.close();
});

/** The last of what was given. */
async function given(care: Care, times: number): Promise<string> {
  let last = "";
  for (let i = 0; i < times; i++) {
    const { assignmentIds } = await assignWorksheet(care.therapist, {
      coupleId: care.couple.id,
      slug: "are-you-there",
      who: "each",
      sharing: "reveal",
      mayOpenByItself: false,
      dueOn: null,
      note: null,
    });
    const [id = ""] = assignmentIds;
    last = id;
    if (i % 5 === 0) await submit(care.ana, id, areYouThere());
    if (i % 10 === 0) await submit(care.ben, id, areYouThere());
  }
  return last;
}

const pages = [
  [
    "the therapist's couple page",
    (care: Care) => ({
      caller: care.therapist,
      path: `/couples/${care.couple.id}`,
    }),
  ],
  [
    "the brief before a session",
    (care: Care) => ({
      caller: care.therapist,
      path: `/couples/${care.couple.id}/brief`,
    }),
  ],
  ["a partner's home", (care: Care) => ({ caller: care.ana, path: "/today" })],
] as const;

/** One opening of a page, after others have warmed what is kept. */
async function counted(caller: Care["ana"] | Care["therapist"], path: string) {
  const open = async () => {
    const { status } = await visit(site.url, caller, path);
    expect(status).toBe(200);
  };
  await open();
  await open();
  let trips = 0;
  const statements = await listener.during(async () => {
    trips = await gate.count(open);
  });
  return { trips, statements };
}

describe.skipIf(!hasPages)("what a page asks of the database", () => {
  test.each(pages)(
    "%s needs at most 3 round trips, and no statement more for 200 assignments than for 10",
    async (_, pageOf) => {
      const care = await aCare();
      const { caller, path } = pageOf(care);

      await given(care, 10);
      const few = await counted(caller, path);
      await given(care, 190);
      const many = await counted(caller, path);

      expect(few.trips).toBeLessThanOrEqual(3);
      expect(many.trips).toBeLessThanOrEqual(3);
      expect(many.statements.toSorted()).toEqual(few.statements.toSorted());
    },
    180_000,
  );

  test.each([
    ["homework as a partner sees it", "as/a"],
    ["a worksheet over its rounds", "rounds"],
  ])("%s needs at most 3 round trips", async (_, end) => {
    const care = await aCare();
    const assignmentId = await given(care, 6);
    const path = `/couples/${care.couple.id}/homework/${assignmentId}/${end}`;

    const { trips } = await counted(care.therapist, path);

    expect(trips).toBeLessThanOrEqual(3);
  });

  test.each(pages)(
    "%s writes down that somebody was there at most once a minute",
    async (_, pageOf) => {
      const care = await aCare();
      const { caller, path } = pageOf(care);
      const touches = async () => {
        const { statements } = await counted(caller, path);
        return statements.filter((text) => text.includes("sec.touch()")).length;
      };
      const aMinuteAgo = () => admin`
        update sec.session set idle_expires_at = idle_expires_at - interval '61 seconds'
        where key_hash = ${keyHashOf(caller.sessionKey)}`;

      expect(await touches()).toBe(0);
      await aMinuteAgo();
      const asked = await listener.during(() => visit(site.url, caller, path));
      expect(asked.filter((text) => text.includes("sec.touch()"))).toHaveLength(
        1,
      );
      expect(await touches()).toBe(0);
    },
  );
});
