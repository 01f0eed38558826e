import { closeDatabase } from "@/server/db";
import { env } from "@/server/env";
import { dayIn } from "@/server/practices/day-rules";

import { actThrough, anaAndBenDid } from "./acts";
import { type CoupleSoFar, type Homework, liveThrough } from "./history";
import { COVE_SIGN_INS, loadCove } from "./load-cove";
import { HARBOR_SIGN_INS, HARBOR_ZONE, loadHarbor } from "./load-harbor";
import { type LookBehind, lookBehind } from "./look-behind";
import { anaAndBenMeasured, measureThrough } from "./measured";
import { beginThrough } from "./packet";
import { signThrough } from "./papers";
import { meetThrough } from "./sessions";
import { anaAndBenSoFar, mikaAndJoSoFar, ruthAndKeiSoFar } from "./three-weeks";
import { waysIn } from "./ways-in";

/** What `npm start` understands as: nothing was loaded, and the demo stays off. */
const STAYS_OFF = 3;

async function main(): Promise<number> {
  if (env.HOLDFAST_DEMO !== "1") {
    console.log("Demo mode is off, so no demo practice was loaded.");
    return STAYS_OFF;
  }
  if (!env.DATABASE_URL) {
    console.error("Set DATABASE_URL to the database to load the demo into.");
    return 1;
  }
  const behind = lookBehind(env.DATABASE_URL);
  try {
    if (await behind.hasRealPractice()) {
      console.log(
        "A practice works here for real, so the demo stays off and its accounts cannot sign in.",
      );
      return STAYS_OFF;
    }
    if (!(await behind.isWhole(WHOLE))) await load(behind, sayOnce());
    return 0;
  } finally {
    await Promise.all([behind.close(), closeDatabase()]);
  }
}

/** What both of a couple are given to begin with: a questionnaire and five measures. */
const BEGINNING = 2 * 6;

const WHOLE = {
  signIns: [...HARBOR_SIGN_INS, ...COVE_SIGN_INS],
  homework:
    BEGINNING +
    anaAndBenSoFar.length +
    mikaAndJoSoFar.length +
    ruthAndKeiSoFar.length +
    2 * anaAndBenMeasured.length,
};

/** One step after another; each finds what is there and adds what is missing. */
async function load(behind: LookBehind, say: Say): Promise<void> {
  const ways = waysIn(behind, say);
  const { olive, dana, ana, ben, mika, anaAndBen, mikaAndJo } =
    await loadHarbor(ways);
  const { theo, ruth, kei, ruthAndKei } = await loadCove(ways);
  const harborCouple = {
    ...anaAndBen,
    therapist: dana,
    partners: { a: ana, b: ben },
  };
  const lived: [CoupleSoFar, readonly Homework[]][] = [
    [harborCouple, anaAndBenSoFar],
    [
      { ...mikaAndJo, therapist: dana, partners: { a: mika, b: null } },
      mikaAndJoSoFar,
    ],
    [
      { ...ruthAndKei, therapist: theo, partners: { a: ruth, b: kei } },
      ruthAndKeiSoFar,
    ],
  ];
  for (const [couple, weeks] of lived) await liveThrough(behind, couple, weeks);
  await actThrough(behind, harborCouple, anaAndBenDid);
  await measureThrough(behind, harborCouple, anaAndBenMeasured);
  await meetThrough(harborCouple);
  await signThrough(harborCouple, {
    owner: olive,
    day: dayIn(new Date(), HARBOR_ZONE),
    zone: HARBOR_ZONE,
    sure: ways.sure,
    people: {
      a: { email: "ana@harbor.example", name: "Ana Reyes" },
      b: { email: "ben@harbor.example", name: "Ben Aldous" },
    },
  });
  await beginThrough({
    ...mikaAndJo,
    therapist: dana,
    sure: await ways.sure("mika@harbor.example"),
    name: "Mika Holm",
    zone: HARBOR_ZONE,
  });
  await ways.leave();
}

type Say = (words: string) => void;

/** The first step that has something to add says what is going on. */
function sayOnce(): Say {
  let begun = false;
  return (words: string) => {
    if (!begun) console.log("Loading the demo practices…");
    begun = true;
    console.log(`  ${words}`);
  };
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
