import { expect, test } from "vitest";

import { chooseSharing } from "@/server/homework/choose-sharing";
import { shutReveal } from "@/server/homework/shut-reveal";
import { areYouThere, submit } from "@/tests/support/answers";
import { openSeen } from "@/tests/support/open-seen";
import { procedures } from "@/tests/support/procedures";
import { finishes } from "@/tests/support/twin-deeds";
import {
  aPlainWorld,
  aWorldIn,
  tellsMost,
  worldsOf,
} from "@/tests/support/twin-worlds";
import {
  BENS_OWN_AFFAIRS,
  bensView,
  deedsOf,
  type Twin,
} from "@/tests/support/twins";

const plain = aPlainWorld().then(bensView);

const shut = (twin: Twin) =>
  twin.during("others", async () => {
    const { reveal, second } = twin.assignments;
    for (const assignmentId of [reveal, second])
      await shutReveal(twin.therapist, { assignmentId });
  });
const plainShut = aPlainWorld().then(async (twin) => {
  await shut(twin);
  return bensView(twin);
});

test.each(worldsOf())(
  "Ben is answered the same, byte for byte, whether or not %s",
  async (_name, deed) => {
    expect(await bensView(await aWorldIn(deed))).toEqual(await plain);
  },
);

test.each(worldsOf(tellsMost))(
  "and the same once it is closed for good, whether or not %s",
  async (_name, deed) => {
    const twin = await aWorldIn(deed);
    await shut(twin);

    expect(await bensView(twin)).toEqual(await plainShut);
  },
);

test("what is compared is all that a partner can call, and its answers are no refusals only", async () => {
  const [twin, lines] = await Promise.all([aPlainWorld(), plain]);
  const asked = new Set([
    ...deedsOf(twin),
    ...lines.map((line) => line.asked.split(" ")[0]),
  ]);
  const partners = [...procedures].filter(
    ([path, { actors }]) =>
      actors.includes("partner") && !BENS_OWN_AFFAIRS.test(path),
  );

  expect(
    partners.map(([path]) => path).filter((path) => !asked.has(path)),
  ).toEqual([]);
  expect(lines.length).toBeGreaterThan(60);
  expect(lines.filter(({ status }) => status === 200).length).toBeGreaterThan(
    30,
  );
  for (const { asked: path, status, statements } of lines)
    if (status === 200) expect(statements.length, path).toBeGreaterThan(1);
  const letters = lines.find((line) => line.asked === "letters")?.body;
  expect(letters).toMatch(/^\{"subject":/);
});

test("the comparison sees what there is to see: once opened, the answers differ", async () => {
  const twin = await aWorldIn(
    finishes({ moment: "The station, in the rain." }),
  );
  const {
    therapist,
    ben,
    assignments: { reveal: assignmentId },
  } = twin;
  await twin.during("others", async () => {
    await submit(ben, assignmentId, areYouThere());
    await chooseSharing(ben, { assignmentId, choice: "share" });
    await openSeen(therapist, { assignmentId, units: ["moment"] });
  });
  const lines = await bensView(twin);

  expect(lines).not.toEqual(await plain);
  expect(JSON.stringify(lines)).toContain("The station, in the rain.");
});
