import { randomUUID } from "node:crypto";

import { chooseSharing } from "@/server/homework/choose-sharing";
import { admin } from "./admin";
import { areYouThere, submit } from "./answers";
import { callApi } from "./api";
import { aCoupleOf, aPractice, aTherapist } from "./factories";
import { given, WITH_WORDS } from "./homework-deeds";
import { endingTogether } from "./joint";
import { lookedAt } from "./looked-at";
import { INSTANT, nameless, namer, UUID } from "./nameless";
import { openSeen } from "./open-seen";
import { procedures } from "./procedures";
import { aSession, confirmed } from "./sessions";
import { actDeeds, twinActs } from "./twin-acts";
import { entryDeeds, feedbackDeeds, standingOf } from "./twin-entries";
import { aTwinJar, jarDeeds } from "./twin-jar";
import { aMeasure, measureDeeds } from "./twin-measures";
import { bensScreens } from "./twin-screens";
import type { Caller } from "./world-people";

/** A moment in which somebody did something. */
type Act = { by: "ana" | "others"; from: number; until: number };

export type Twin = Awaited<ReturnType<typeof aTwin>>;

/** A couple in treatment; what Ana does there is up to the test. */
export async function aTwin() {
  const moments: Act[] = [];
  const during = async <T>(by: Act["by"], work: () => Promise<T>) => {
    const from = Date.now();
    const done = await work();
    moments.push({ by, from, until: Date.now() });
    return done;
  };
  const made = await during("others", async () => {
    const practice = await aPractice({ name: "Harbor" });
    const therapist = await aTherapist(practice, { name: "Dana Okafor" });
    const couple = await aCoupleOf(therapist);
    const give = (plan: Omit<Parameters<typeof given>[1], "coupleId">) =>
      given(therapist.caller, { coupleId: couple.coupleId, ...plan });
    const prep = { slug: "session-prep", sharing: "private" } as const;
    const together = await give({});
    for (const { caller } of [couple.a, couple.b]) {
      await submit(caller, together, areYouThere());
      const choice = "share";
      await chooseSharing(caller, { assignmentId: together, choice });
    }
    await openSeen(therapist.caller, {
      assignmentId: together,
      units: ["moment"],
    });
    await endingTogether(together);
    const { loved, ...acts } = await twinActs(therapist.caller, couple);
    const jarId = await give({ slug: "date-jar", sharing: "shared" });
    const jar = await aTwinJar(jarId, couple.a.caller, couple.b.caller);
    return {
      therapist: therapist.caller,
      couple,
      acts,
      jar,
      assignments: {
        jar: jarId,
        together,
        loved,
        reveal: await give(WITH_WORDS),
        other: await give({
          slug: "six-kinds-of-closeness",
          mayOpenByItself: true,
        }),
        anasOwn: await give({ ...prep, who: "a" }),
        bensOwn: await give({ ...prep, who: "b" }),
        anasMeasure: await aMeasure(therapist.caller, couple.coupleId, "a"),
        minute: await give({ slug: "one-minute-gaze", sharing: "reveal" }),
        bensMeasure: await aMeasure(therapist.caller, couple.coupleId, "b"),
        ...(await standingOf(therapist.caller, couple.coupleId)),
        anasSpot: await give({
          slug: "raw-spots",
          sharing: "therapist_decides",
          who: "a",
        }),
      },
    };
  });
  const { a, b } = made.couple;
  return {
    ...made,
    moments,
    during,
    ana: a.caller,
    ben: b.caller,
    anaConfirmed: async () => confirmed(await aSession(a.accountId)),
    bensAccount: b.accountId,
    bensId: b.partnerId,
    anasId: a.partnerId,
  };
}

type Input = Record<string, unknown>;

/** What a partner reads with, by the field that names a thing. Procedures without one need no line. */
const READS_WITH: Readonly<Record<string, string>> = {
  "homework.getAssignment": "assignmentId",
  "homework.getOpened": "assignmentId",
  "homework.ownAnswers": "assignmentId",
  "homework.getEntries": "standingId",
  "homework.getJointPart": "assignmentId",
  "homework.hearJointAnswers": "assignmentId",
  "homework.listJointVersions": "assignmentId",
  "homework.getFeedbackForm": "assignmentId",
  "homework.getTogether": "assignmentId",
  "homework.getPlans": "assignmentId",
  "jar.get": "assignmentId",
  "jar.hear": "assignmentId",
  "jar.listLeftOut": "assignmentId",
  "comments.list": "assignmentId",
  "experiments.getRatingForm": "actId",
};

/** Sign-in itself and what Ben does with his own session: nothing of Ana's can reach it. */
export const BENS_OWN_AFFAIRS = /^auth\.|^practices\.create$/;

const partnerReads = () =>
  [...procedures]
    .filter(
      ([path, { isQuery, actors }]) =>
        isQuery && actors.includes("partner") && !BENS_OWN_AFFAIRS.test(path),
    )
    .map(([path]) => path);

const choosing = (assignmentId: string, ...choices: string[]) =>
  choices.map((choice): [string, Input] => [
    "homework.choose",
    { assignmentId, choice },
  ]);

/** What a partner can do, one after the other, each as likely to meet something of the other's. */
const deeds = (
  {
    assignments: {
      reveal,
      other,
      bensOwn,
      anasOwn,
      together,
      minute,
      anasMeasure,
      bensMeasure,
      loved,
      anasLog,
      bensLog,
      anasMessage,
    },
    acts,
    jar,
    bensId,
    anasId,
  }: Twin,
  /** Two of the same words stand in no order. */
  idea = "Zoo",
): [string, Input][] => {
  const finished = { answers: areYouThere(), seen: {} };
  const change = { question: "moment", value: "Ben's words", base: 0 };
  return [
    ["couples.updatePartner", { partnerId: bensId, name: "Ben" }],
    ["couples.updatePartner", { partnerId: anasId, name: "Ana" }],
    ["homework.saveDraft", { assignmentId: reveal, changes: [change] }],
    [
      "homework.saveDraft",
      { assignmentId: reveal, changes: [{ ...change, value: "other words" }] },
    ],
    [
      "homework.saveDraft",
      { assignmentId: anasOwn, changes: [{ ...change, question: "on_mind" }] },
    ],
    [
      "homework.submit",
      {
        assignmentId: reveal,
        ...finished,
        submissionId: randomUUID(),
        answers: {},
      },
    ],
    [
      "homework.submit",
      {
        assignmentId: reveal,
        ...finished,
        submissionId: randomUUID(),
        seen: { moment: 1 },
      },
    ],
    [
      "homework.submit",
      { assignmentId: reveal, ...finished, submissionId: randomUUID() },
    ],
    [
      "homework.saveJointAnswer",
      { assignmentId: reveal, question: "name", value: "The spin", base: 0 },
    ],
    [
      "homework.saveJointAnswer",
      { assignmentId: together, question: "name", value: "The spin", base: 0 },
    ],
    [
      "homework.saveJointAnswer",
      { assignmentId: minute, question: "ready_b", value: "now", base: 0 },
    ],
    ["homework.finishTogether", { assignmentId: minute }],
    ["homework.finishTogether", { assignmentId: reveal }],
    ["homework.keepRest", { assignmentId: together }],
    ["homework.reply", { assignmentId: together, unit: "moment" }],
    ...feedbackDeeds([reveal, together]),
    ...entryDeeds({ message: anasMessage, logs: [anasLog, bensLog] }),
    ...choosing(reveal, "in_session", "share", "private"),
    ...choosing(other, "share"),
    ...choosing(anasOwn, "share"),
    ...bensScreens(),
    ["homework.reopen", { assignmentId: reveal }],
    ["homework.reopen", { assignmentId: bensOwn }],
    ...jarDeeds(jar, idea),
    ...measureDeeds([anasMeasure, bensMeasure]),
    ...actDeeds(loved, acts),
  ];
};

export const deedsOf = (twin: Twin) =>
  new Set(deeds(twin).map(([path]) => path));

type Line = Record<"asked" | "body", string> &
  Record<"status" | "size", number> & { headers: string[] };

/** Everything Ben is answered, with ids named by their first appearance and moments taken out. */
export async function bensView(twin: Twin): Promise<Line[]> {
  const { ben, assignments, acts, moments, during, bensAccount, bensId } = twin;
  const nameOf = namer();
  const lines: Line[] = [];
  const seen: number[] = [];
  const ask = async (path: string, as: Caller, input: Input = {}) => {
    const answer = await during("others", () => callApi(path, input, as.token));
    seen.push(
      ...(answer.text.match(INSTANT) ?? []).map((at) => Date.parse(at)),
    );
    lines.push({
      asked: `${path} ${JSON.stringify(input).replaceAll(UUID, "id")}`,
      status: answer.status,
      size: answer.text.length,
      headers: [...answer.headers].map(
        ([name, value]) => `${name}: ${value.replace(/=[^;]+/, "=…")}`,
      ),
      body: nameless(answer.text, nameOf),
    });
  };
  const read = async (as: Caller) => {
    for (const path of partnerReads()) {
      const field = READS_WITH[path];
      const known = field === "actId" ? acts : lookedAt(path, assignments);
      const each = field ? [...Object.values(known), randomUUID()] : [null];
      for (const id of each)
        await ask(path, as, field && id ? { [field]: id } : {});
    }
  };

  await read(ben);
  for (const [path, input] of deeds(twin)) await ask(path, ben, input);
  if (process.env.HOLDFAST_LONG) await read(ben);
  const sure = await during("others", async () =>
    confirmed(await aSession(bensAccount)),
  );
  if (process.env.HOLDFAST_LONG) await read(sure);
  for (const [path, input] of deeds(twin, "Theatre"))
    await ask(path, sure, input);
  await read(sure);

  const mails = await admin<{ template: string; at: Date }[]>`
    select template, created_at as at from outbox where partner_id = ${bensId} order by created_at, id`;
  seen.push(...mails.map(({ at }) => at.getTime()));
  const strange = seen.filter(
    (at) =>
      !moments.some(
        ({ by, from, until }) => by === "others" && from <= at && at <= until,
      ),
  );
  lines.push({
    asked: "mails",
    status: 0,
    size: mails.length,
    headers: [],
    body: mails.map(({ template }) => template).join(),
  });
  lines.push({
    asked: "moments of what Ana did",
    status: 0,
    size: strange.length,
    headers: [],
    body: "",
  });
  return lines;
}
