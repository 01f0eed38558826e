import { invitePartner } from "@/server/couples/invite-partner";
import { getActs } from "@/server/experiments/get-acts";
import { rateAct } from "@/server/experiments/rate-act";
import { chooseSharing } from "@/server/homework/choose-sharing";
import { getOwnAnswers } from "@/server/homework/get-own-answers";
import { getTwoSides } from "@/server/homework/get-two-sides";
import { holdReveal } from "@/server/homework/hold-reveal";
import { listFeedback } from "@/server/homework/list-feedback";
import { reopenResponse } from "@/server/homework/reopen-response";
import type { Choice } from "@/server/homework/rules";
import { shutReveal } from "@/server/homework/shut-reveal";
import { leaveOutIdea } from "@/server/jar/leave-out-idea";
import { getScores } from "@/server/measures/get-scores";
import { showLine } from "@/server/measures/show-line";
import { listAlerts } from "@/server/safety/list-alerts";

import { does, picks } from "./acts";
import { admin } from "./admin";
import { type Answers, areYouThere, submit } from "./answers";
import { typed } from "./homework-deeds";
import { givesFeedback } from "./joint";
import { formAnswers } from "./measure-answers";
import { rawSpot } from "./raw-spot-answers";
import { ana as sixKinds } from "./six-kinds-answers";
import { disclosureDeeds } from "./twin-disclosures";
import { saysYesFor } from "./twin-jar";
import { logDeeds } from "./twin-log-deeds";
import { packetDeeds } from "./twin-packet";
import { paperDeeds } from "./twin-papers";
import { reminderDeeds } from "./twin-reminder-deeds";
import { anasOtherScreens, anasScreens } from "./twin-screens";
import type { Twin } from "./twins";

export type Deed = (twin: Twin) => Promise<unknown>;

/** The same worksheet, given twice: what she does with either touches nothing of the other. */
type Which = "reveal" | "second";

export const finishes =
  (
    words: Parameters<typeof areYouThere>[0] = {},
    choice: Choice | null = "share",
    which: Which = "reveal",
  ): Deed =>
  async ({ ana, assignments }) => {
    const assignmentId = assignments[which];
    await submit(ana, assignmentId, areYouThere(words));
    if (choice) await chooseSharing(ana, { assignmentId, choice });
  };
const prepares =
  (safeToday: string): Deed =>
  ({ ana, assignments: { anasOwn } }) =>
    submit(ana, anasOwn, { on_mind: "The move.", safe_today: safeToday });
const saysAfterwards =
  (said: Parameters<typeof givesFeedback>[2]): Deed =>
  ({ ana, assignments: { together } }) =>
    givesFeedback(ana, together, said);
const holds =
  (held: boolean): Deed =>
  ({ therapist, assignments: { second } }) =>
    holdReveal(therapist, { assignmentId: second, held });
const reopens: Deed = async ({ anaConfirmed, assignments: { second } }) =>
  reopenResponse(await anaConfirmed(), { assignmentId: second });
const finishesSecond = (
  words: Parameters<typeof areYouThere>[0] = {},
  choice: Choice | null = "share",
) => finishes(words, choice, "second");
const also =
  (...deeds: Deed[]): Deed =>
  async (twin) => {
    for (const deed of deeds) await deed(twin);
  };
const sixKindsWith =
  (more: Answers, choice: Choice): Deed =>
  async ({ ana, assignments: { other } }) => {
    await submit(ana, other, { ...sixKinds, ...more });
    await chooseSharing(ana, { assignmentId: other, choice });
  };

const namesASpot =
  (choice: Choice | null): Deed =>
  async ({ ana, assignments: { anasSpot: assignmentId } }) => {
    await submit(ana, assignmentId, rawSpot());
    if (choice) await chooseSharing(ana, { assignmentId, choice });
  };

/** What Ana did alone, or what was done about it, by what it touches: of each at most one can be. */
export const DEEDS: Record<string, readonly [string, Deed][]> = {
  alone: [
    ["she did nothing at all", async () => {}],
    [
      "she has never signed in, and is invited again",
      async ({ therapist, anasId }) => {
        await admin`update partner_contacts set account_id = null where partner_id = ${anasId}`;
        await invitePartner(therapist, { partnerId: anasId });
      },
    ],
  ],
  reveal: [
    [
      "she has begun",
      ({ ana, assignments }) =>
        typed(ana, assignments.reveal, "moment", "Half a sentence"),
    ],
    ["she finished and chose nothing", finishes({}, null)],
    ["she will share", finishes()],
    [
      "she did no more than the smaller version",
      async ({ ana, assignments: { reveal: assignmentId } }) => {
        await submit(ana, assignmentId, { tail_free: "yes" });
        await chooseSharing(ana, { assignmentId, choice: "share" });
      },
    ],
    ["she opens it in session", finishes({}, "in_session")],
    ["she keeps it private", finishes({}, "private")],
    ["she could not answer freely", finishes({ free: "no" })],
    [
      "she wrote to the therapist alone",
      finishes({ forTherapist: "He checks my phone. ".repeat(40) }),
    ],
  ],
  second: [
    [
      "she wrote much",
      finishesSecond({ moment: "So much to say. ".repeat(12) }),
    ],
    ["the therapist holds it", also(finishesSecond(), holds(true))],
    [
      "she edited and finished again",
      also(
        finishesSecond(),
        reopens,
        finishesSecond({ moment: "Other words." }, "in_session"),
      ),
    ],
    [
      "she will share, and does not feel safe together",
      also(finishesSecond(), prepares("no")),
    ],
    ["she took it back into her hands", also(finishesSecond(), reopens)],
    [
      "she read her answers again",
      also(finishesSecond(), async ({ anaConfirmed, assignments }) =>
        getOwnAnswers(await anaConfirmed(), {
          assignmentId: assignments.second,
        }),
      ),
    ],
    [
      "the therapist read both sides and the alerts",
      also(
        finishesSecond({ free: "no" }),
        async ({ therapist, couple: { coupleId }, assignments }) => {
          await getTwoSides(therapist, { assignmentId: assignments.second });
          await listAlerts(therapist, { coupleId });
        },
      ),
    ],
    // Last, beside no sign of danger: what is held for one is let go by nobody.
    [
      "the therapist held it and let go",
      also(finishesSecond(), holds(true), holds(false)),
    ],
  ],
  afterwards: [
    ["she said afterwards that she was free", saysAfterwards({ free: "yes" })],
    [
      "she said afterwards that she was not",
      saysAfterwards({
        free: "no",
        words: "He looked at my hands. ".repeat(9),
      }),
    ],
    [
      "the therapist read what she said afterwards",
      also(
        saysAfterwards({ free: "partly" }),
        ({ therapist, assignments: { together } }) =>
          listFeedback(therapist, { assignmentId: together }),
      ),
    ],
  ],
  prep: [["she feels safe together", prepares("yes")]],
  measure: [
    [
      "she left a measure with a private answer that cannot wait",
      ({ ana, assignments: { anasMeasure } }) =>
        typed(ana, anasMeasure, "item_9", "3"),
    ],
    [
      "she answered a measure, badly off, and the therapist read her scores",
      async ({ ana, therapist, couple, assignments: { anasMeasure } }) => {
        await submit(ana, anasMeasure, formAnswers("phq-9", 3));
        await getScores(therapist, { coupleId: couple.coupleId });
      },
    ],
    [
      "she is let see her own line",
      async ({ ana, therapist, couple, assignments: { anasMeasure } }) => {
        await submit(ana, anasMeasure, formAnswers("phq-9", 1));
        const { coupleId } = couple;
        const line = { seat: "a", slug: "phq-9", shown: true } as const;
        await showLine(therapist, { coupleId, ...line });
      },
    ],
  ],
  acts: [
    [
      "she picked a small act",
      ({ ana, assignments: { loved } }) =>
        picks(ana, loved, "A note in his bag"),
    ],
    [
      "she did one, and more than one",
      async ({ ana, assignments: { loved } }) => {
        await does(ana, loved, "A note in his bag");
        await does(ana, loved, "Ten minutes without a phone");
      },
    ],
    [
      "she said how his landed",
      ({ ana, acts }) =>
        rateAct(ana, {
          actId: acts.askedOfAna,
          answer: 2,
          note: "It was not what I asked for.",
        }),
    ],
    [
      "the therapist stopped it and read what there is",
      async ({ therapist, couple: { coupleId }, assignments: { loved } }) => {
        await holdReveal(therapist, { assignmentId: loved, held: true });
        await getActs(therapist, { coupleId });
      },
    ],
  ],
  log: logDeeds,
  reminders: reminderDeeds,
  papers: paperDeeds,
  screens: anasScreens,
  disclosures: disclosureDeeds,
  otherScreens: anasOtherScreens,
  packet: packetDeeds,
  other: [
    ["she finished the other one", sixKindsWith({}, "share")],
    [
      "the therapist holds what would open by itself",
      also(sixKindsWith({}, "share"), ({ therapist, assignments: { other } }) =>
        holdReveal(therapist, { assignmentId: other, held: true }),
      ),
    ],
    [
      "she finds touch hard",
      sixKindsWith({ hard: "sexual", hard_why: "It hurts." }, "private"),
    ],
  ],
  spot: [
    ["she lets a raw spot be shown", namesASpot("share")],
    ["she keeps her raw spot private", namesASpot("private")],
    [
      "the therapist closes her raw spot unshown",
      also(namesASpot("share"), ({ therapist, assignments: { anasSpot } }) =>
        shutReveal(therapist, { assignmentId: anasSpot }),
      ),
    ],
  ],
  jar: [
    [
      "she left out what Ben put into the jar",
      async ({ ana, jar: { assignmentId, bens: ideaId } }) =>
        leaveOutIdea(ana, { assignmentId, ideaId, leaveOut: true }),
    ],
    [
      "she said Yes to what the jar says, for both of them",
      also(
        ({ ana, jar }) => saysYesFor("a", ana, jar),
        ({ ana, jar }) => saysYesFor("b", ana, jar),
      ),
    ],
  ],
};
