import { randomUUID } from "node:crypto";

import { declineTool } from "@/server/safety/decline-tool";
import { getOwnScreens } from "@/server/safety/get-own-screens";
import { listAlerts } from "@/server/safety/list-alerts";
import { setSafeContact } from "@/server/safety/set-safe-contact";

import { closed, decided, opened } from "./reviews";
import {
  dutyDecided,
  dutyOpened,
  planKept,
  taps,
  taskDone,
  wantsToDie,
} from "./safety-care";
import {
  reflectionAnswers,
  safetyAnswers,
  suicideAnswers,
} from "./screen-answers";
import { recordOf, screens } from "./screens";
import { confirmedBeside } from "./sessions";
import type { Twin } from "./twins";

type Deed = (twin: Twin) => Promise<unknown>;

const checks =
  (said: Parameters<typeof safetyAnswers>[0] = {}): Deed =>
  ({ ana }) =>
    screens(ana, "check-2", safetyAnswers(said));

/** What Ana may say under seal, and what may be done about it. */
export const anasScreens: readonly [string, Deed][] = [
  ["her safety check is clear", checks()],
  ["her safety check is positive", checks({ hark: { a: 2 } })],
  [
    "she is in danger now, and her therapist read it",
    async (twin) => {
      await checks({ red: { q15: 2 } })(twin);
      const { therapist, couple } = twin;
      await recordOf(await confirmedBeside(therapist), couple.coupleId, "a");
      await listAlerts(therapist, { coupleId: couple.coupleId });
    },
  ],
  [
    "her therapist went through it, paused everything and closed it",
    async (twin) => {
      await checks({ hark: { k: 2 } })(twin);
      const { therapist, couple } = twin;
      const of = { coupleId: couple.coupleId, seat: "a" } as const;
      await decided(therapist, of, "pause", "Seen alone. ".repeat(30));
      await closed(therapist, of);
    },
  ],
  [
    "her therapist put her in safety mode, and said when to write to her",
    async ({ therapist, couple }) => {
      const of = { coupleId: couple.coupleId, seat: "a" } as const;
      await opened(therapist, of);
      await setSafeContact(await confirmedBeside(therapist), {
        ...of,
        channel: "mail",
        mayBeUsed: true,
        hours: { from: 9, until: 11 },
        saidUntil: new Date(),
      });
    },
  ],
  [
    "she broke off a check and told her therapist",
    ({ ana }) =>
      screens(
        ana,
        "check-2",
        { hark: { h: 1, a: 2 }, afraid: 9 },
        { isWhole: false },
      ),
  ],
  [
    "she wants never to be asked",
    ({ ana }) =>
      declineTool(ana, { tool: "check-2", submissionId: randomUUID() }),
  ],
];

/** What she may say in the other tools, whatever she says in the first. */
export const anasOtherScreens: readonly [string, Deed][] = [
  [
    "she thinks of killing herself now",
    ({ ana }) =>
      screens(ana, "check-1", suicideAnswers("yes", "no", "yes", "no", "yes")),
  ],
  [
    "she needs help now, said where she is, and her therapist made a plan with her and followed up",
    async ({ ana, therapist, couple }) => {
      const of = { coupleId: couple.coupleId, seat: "a" } as const;
      await wantsToDie(ana);
      await taps(ana, "help");
      await taps(ana, "where", "At my sister's. ".repeat(9));
      await taskDone(therapist, of, "contact", "Spoken with her.");
      await planKept(therapist, of, 0, { signs: "Quiet. ".repeat(30) });
      await taskDone(therapist, of, "day");
    },
  ],
  [
    "her therapist reported something she said",
    async ({ therapist, couple }) => {
      const of = { coupleId: couple.coupleId, seat: "a" } as const;
      await dutyOpened(therapist, of);
      await dutyDecided(therapist, of);
    },
  ],
  [
    "she thinks about leaving, and read it again",
    async ({ ana, anaConfirmed }) => {
      await screens(
        ana,
        "reflection-4",
        reflectionAnswers({ leave: 9, plan: "concrete" }),
      );
      await getOwnScreens(await anaConfirmed());
    },
  ],
];

/** What Ben can do with the same tools. */
export const bensScreens = (): [string, Record<string, unknown>][] => [
  ["safety.getTool", { tool: "check-2" }],
  ["safety.ownScreens", {}],
  [
    "safety.sendScreen",
    {
      tool: "check-1",
      isWhole: true,
      submissionId: randomUUID(),
      answers: suicideAnswers("no", "no", "no", "no"),
    },
  ],
  ["safety.declineTool", { tool: "check-1", submissionId: randomUUID() }],
  [
    "safety.sayOnCard",
    { submissionId: randomUUID(), said: "safe", where: null },
  ],
];
