import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { chooseSharing } from "@/server/homework/choose-sharing";
import { areYouThere, submit } from "@/tests/support/answers";
import { toCompare } from "@/tests/support/enough-pages";
import { nameless, namer } from "@/tests/support/nameless";
import { openSeen } from "@/tests/support/open-seen";
import { hasPages, startSite } from "@/tests/support/own-site";
import { addresses, settled, visit } from "@/tests/support/pages";
import { finishes } from "@/tests/support/twin-deeds";
import {
  aPlainWorld,
  aWorldIn,
  tellsMost,
  worldsOf,
} from "@/tests/support/twin-worlds";
import type { Twin } from "@/tests/support/twins";

let site: Awaited<ReturnType<typeof startSite>>;
beforeAll(async () => {
  if (hasPages) site = await startSite();
}, 120_000);
afterAll(() => site?.stop());

const unknown = randomUUID();

const HANDFUL = 4;

const inHandfuls = (all: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(all.length / HANDFUL) }, (_, at) =>
    all.slice(at * HANDFUL, (at + 1) * HANDFUL),
  );

/** All that Ben is shown, before he has written anything and when his part is done. */
async function bensPages(twin: Twin): Promise<string[]> {
  const { ben, assignments, acts, couple, papers } = twin;
  const all = toCompare.flatMap((route) =>
    addresses(route, {
      coupleId: [couple.coupleId],
      assignmentId: [...Object.values(assignments), unknown],
      actId: [...Object.values(acts), unknown],
      standingId: [assignments.anasLog, assignments.bensLog, unknown],
      paperId: [...Object.values(papers.papers), unknown],
      seat: ["a", "b"],
      token: [unknown],
      tool: ["check-2"],
      slug: ["weekly-pulse"],
      programmeId: [unknown],
    }),
  );
  const nameOf = namer();
  const shown: string[] = [];
  const opened = async (address: string) => {
    const page = await visit(site.url, ben, address);
    const names = [...page.headers.keys()].join();
    return JSON.stringify([address, settled(page), names]);
  };
  const look = async () => {
    for (const some of inHandfuls(all)) {
      const texts = await Promise.all(some.map(opened));
      shown.push(...texts.map((text) => nameless(text, nameOf)));
    }
  };
  await look();
  for (const assignmentId of [assignments.reveal, assignments.second]) {
    await submit(ben, assignmentId, areYouThere());
    await chooseSharing(ben, { assignmentId, choice: "in_session" });
  }
  await look();
  return shown;
}

describe.skipIf(!hasPages)("Ben's pages", () => {
  let plain: string[];
  beforeAll(async () => {
    plain = await bensPages(await aPlainWorld());
  }, 180_000);

  test.each(worldsOf(tellsMost))(
    "are the same, byte for byte, whether or not %s",
    async (_name, deed) => {
      expect(await bensPages(await aWorldIn(deed))).toEqual(plain);
    },
    180_000,
  );

  test("show something to compare, and show what is opened", async () => {
    const twin = await aWorldIn(
      finishes({ moment: "The station, in the rain." }),
    );
    const {
      therapist,
      ben,
      assignments: { reveal: assignmentId },
    } = twin;
    await submit(ben, assignmentId, areYouThere());
    await chooseSharing(ben, { assignmentId, choice: "share" });
    await openSeen(therapist, { assignmentId, units: ["moment"] });
    const { text } = await visit(site.url, ben, `/opened/${assignmentId}`);

    expect(text).toContain("The station, in the rain.");
    expect(
      plain.filter((page) => page.includes('"status":200')).length,
    ).toBeGreaterThan(15);
  });
});
