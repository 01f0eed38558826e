import { afterAll, expect, test } from "vitest";

import { assignWorksheet } from "@/server/homework/assign-worksheet";
import { chooseSharing } from "@/server/homework/choose-sharing";
import { getPartnerHome } from "@/server/homework/get-partner-home";
import { saveDraft } from "@/server/homework/save-draft";
import { closeWorkerDatabase } from "@/server/jobs/in-job";
import { changeStep } from "@/server/pathways/change-step";
import { admin } from "@/tests/support/admin";
import { areYouThere, submit } from "@/tests/support/answers";
import { aPractice } from "@/tests/support/factories";
import { aCare } from "@/tests/support/homework";
import { aProgramme, programmeOf } from "@/tests/support/pathways";
import { dayComes } from "@/tests/support/plans";
import { pulse } from "@/tests/support/pulses";

afterAll(closeWorkerDatabase);

type Given = { reveal: string; pulse: string };
type Care = Awaited<ReturnType<typeof aCare>>;

const share =
  (choice: "share" | "private") =>
  async (ana: Care["ana"], { reveal }: Given) => {
    await submit(ana, reveal, areYouThere());
    await chooseSharing(ana, { assignmentId: reveal, choice });
  };

/** Everything that Ana can do with what both of them were given. */
const ACTS: Record<
  string,
  (ana: Care["ana"], given: Given) => Promise<unknown>
> = {
  nothing: async () => {},
  "begins hers": (ana, { reveal }) =>
    saveDraft(ana, {
      assignmentId: reveal,
      changes: [
        { question: "moment", value: "Only begun", base: 0, settles: false },
      ],
    }),
  "finishes hers": (ana, given) => submit(ana, given.reveal, areYouThere()),
  "shares hers": share("share"),
  "keeps hers private": share("private"),
  "says that she is afraid": (ana, given) =>
    submit(
      ana,
      given.pulse,
      pulse(2, { unsafe: "yes", hw_why: "He knows why" }),
    ),
};

/** Ben's next weeks, told without ids and moments. */
async function bensWeeks(act: keyof typeof ACTS) {
  const care = await aCare(await aPractice({ timeZone: "UTC" }));
  const { therapist, ana, ben } = care;
  const coupleId = care.couple.id;
  const plan = {
    coupleId,
    who: "each",
    mayOpenByItself: false,
    dueOn: null,
    note: null,
    every: "week",
  } as const;
  const [reveal = ""] = (
    await assignWorksheet(therapist, {
      ...plan,
      slug: "are-you-there",
      sharing: "reveal",
    })
  ).assignmentIds;
  const [anas = ""] = (
    await assignWorksheet(therapist, {
      ...plan,
      slug: "weekly-pulse",
      sharing: "private",
    })
  ).assignmentIds;
  await aProgramme(therapist, coupleId, "first-eight-weeks", 60);
  const { named } = await programmeOf(therapist, coupleId);
  for (const slug of ["csi-16", "weekly-pulse", "six-kinds-of-closeness"]) {
    await changeStep(therapist, {
      stepId: named(slug),
      waitAfter: "start",
      waitDays: 0,
      byItself: true,
    });
  }
  await ACTS[act]?.(ana, { reveal, pulse: anas });

  const weeks: unknown[] = [];
  for (let week = 0; week < 3; week++) {
    await dayComes(coupleId);
    const { next, later, waiting, opened } = await getPartnerHome(ben);
    const mails =
      await admin`select from outbox where partner_id = ${ben.partnerId}`;
    weeks.push({
      // What is given in one go stands in no order.
      toDo: [next, ...later]
        .map((one) => `${one?.title} ${one?.dueOn} ${one?.sharing}`)
        .toSorted(),
      waiting: waiting.length,
      opened: opened.length,
      mails: mails.length,
    });
  }
  return weeks;
}

const still = bensWeeks("nothing");

test.each(Object.keys(ACTS).slice(1))(
  "what is given to Ben again and by itself is the same when Ana %s",
  async (act) => {
    expect(await bensWeeks(act)).toEqual(await still);
  },
);
