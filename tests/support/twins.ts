import { randomUUID } from "node:crypto";

import { chooseSharing } from "@/server/homework/choose-sharing";
import { admin } from "./admin";
import { areYouThere, submit } from "./answers";
import { callApi } from "./api";
import { aCoupleOf, aPractice, aTherapist } from "./factories";
import { statementsOf } from "./hear-statements";
import { given, WITH_WORDS } from "./homework-deeds";
import { endingTogether } from "./joint";
import { lookedAt } from "./looked-at";
import { INSTANT, nameless, namer, UUID } from "./nameless";
import { openSeen } from "./open-seen";
import { procedures } from "./procedures";
import { dayAhead } from "./reminders";
import { aSession, confirmed, whoIs } from "./sessions";
import { twinActs } from "./twin-acts";
import { deeds } from "./twin-day";
import { standingOf } from "./twin-entries";
import { aTwinJar } from "./twin-jar";
import { aMeasure } from "./twin-measures";
import { twinPacket } from "./twin-packet";
import { twinPapers } from "./twin-papers";
import { lettersTo, runningByItself } from "./twin-worker";
import type { Caller } from "./world-people";

/** A moment in which somebody did something. */
type Act = { by: "ana" | "others"; from: number; until: number };

export type Twin = Awaited<ReturnType<typeof aTwin>>;

const practiceOf = async (caller: Caller) => (await whoIs(caller)).practiceId;

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
    await runningByItself(
      practice.owner.caller,
      therapist.caller,
      couple.coupleId,
    );
    return {
      practiceId: await practiceOf(therapist.caller),
      therapist: therapist.caller,
      couple,
      acts,
      jar,
      papers: await twinPapers(
        therapist.caller,
        couple,
        await confirmed(await aSession(couple.b.accountId)),
      ),
      assignments: {
        jar: jarId,
        together,
        loved,
        reveal: await give({ ...WITH_WORDS, dueOn: dayAhead(3) }),
        second: await give(WITH_WORDS),
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
        ...(await twinPacket(therapist.caller, couple)),
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
    bensEmail: b.email,
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
  "consents.getOwn": "paperId",
  "consents.check": "signatureId",
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

export const deedsOf = (twin: Twin) =>
  new Set(deeds(twin).map(([path]) => path));

type Line = Record<"asked" | "body", string> &
  Record<"status" | "size", number> & {
    headers: string[];
    /** In the order of their words: what goes side by side comes in any. */
    statements: string[];
  };

const NOTHING_ASKED = { headers: [], statements: [] };

/** Everything Ben is answered, with ids named by their first appearance and moments taken out. */
export async function bensView(twin: Twin): Promise<Line[]> {
  const {
    ben,
    assignments,
    acts,
    papers,
    moments,
    during,
    bensAccount,
    bensEmail,
    bensId,
  } = twin;
  const nameOf = namer();
  const lines: Line[] = [];
  const seen: number[] = [];
  const asked = (path: string, as: Caller, input: Input = {}) =>
    during("others", async () => {
      const { result, texts } = await statementsOf(() =>
        callApi(path, input, as.token),
      );
      return { path, input, answer: result, texts };
    });
  const note = ({
    path,
    input,
    answer,
    texts,
  }: Awaited<ReturnType<typeof asked>>) => {
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
      statements: texts.toSorted(),
      body: nameless(answer.text, nameOf),
    });
  };
  const ask = async (path: string, as: Caller, input: Input) =>
    note(await asked(path, as, input));
  /** What is only read is asked side by side, and noted in its order. */
  const read = async (as: Caller) => {
    for (const path of partnerReads()) {
      const field = READS_WITH[path];
      const others: Record<string, Record<string, string>> = {
        actId: acts,
        paperId: papers.papers,
        signatureId: papers.signatures,
      };
      const known = others[field ?? ""] ?? lookedAt(path, assignments);
      const each = field ? [...Object.values(known), randomUUID()] : [null];
      const answers = await Promise.all(
        each.map((id) => asked(path, as, field && id ? { [field]: id } : {})),
      );
      answers.forEach(note);
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
    ...NOTHING_ASKED,
    size: mails.length,
    body: mails.map(({ template }) => template).join(),
  });
  const letters = lettersTo(bensEmail);
  lines.push({
    asked: "letters",
    status: 0,
    ...NOTHING_ASKED,
    size: letters.join().length,
    body: nameless(letters.join(), nameOf),
  });
  lines.push({
    asked: "moments of what Ana did",
    status: 0,
    ...NOTHING_ASKED,
    size: strange.length,
    body: "",
  });
  return lines;
}
