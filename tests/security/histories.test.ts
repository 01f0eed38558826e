import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";

import { admin } from "@/tests/support/admin";
import {
  aCoupleOf,
  aTherapist,
  type StaffMember,
} from "@/tests/support/factories";
import {
  type Devices,
  done,
  type Hands,
  noDevices,
  read,
} from "@/tests/support/history-hands";
import {
  after,
  beginning,
  type Deed,
  type Device,
  orders,
  QUESTIONS,
  type Question,
  readable,
  type State,
} from "@/tests/support/history-model";
import { given } from "@/tests/support/homework-deeds";
import { aSession, confirmed } from "@/tests/support/sessions";

const RUNS = process.env.HOLDFAST_LONG ? 1_000 : 30;

const device = fc.constantFrom<Device>("a0", "a1", "b0", "b1");
const seat = fc.constantFrom("a" as const, "b" as const);
const question = fc.constantFrom<Question>(...QUESTIONS);

/** What somebody means to do; the words are found when it is done. */
const intent = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant("save" as const),
      device,
      question,
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant("submit" as const),
      device,
      isFree: fc.nat(5).map((n) => n > 0),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant("choose" as const),
      seat,
      choice: fc.constantFrom(
        "share" as const,
        "share" as const,
        "in_session" as const,
        "private" as const,
      ),
      isSure: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant("reopen" as const), seat }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom("hold" as const, "lift" as const, "lift" as const),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant("open" as const),
      units: fc.subarray(["moment", "more_of", "items"], { minLength: 1 }),
    }),
  },
);
const together = fc.array(intent, { minLength: 1, maxLength: 3 });
/** What somebody does in their own time. */
const alone = fc.oneof(
  fc.record({ kind: fc.constant("look" as const), device }),
  fc.record({ kind: fc.constant("settle" as const), device, question }),
  fc.record({ kind: fc.constant("acknowledge" as const), seat }),
);
type Of<A> = A extends fc.Arbitrary<infer T> ? T : never;
type Intent = Of<typeof intent> | Of<typeof alone> | { kind: "shut" };

/** Half of the histories begin where there is something to open. */
const finished = (["a0", "b0"] as const).map((device) => ({
  kind: "submit" as const,
  device,
  isFree: true,
}));
const agreed = (["a", "b"] as const).map((seat) => ({
  kind: "choose" as const,
  seat,
  choice: "share" as const,
  isSure: false,
}));
const history = fc
  .tuple(
    fc.constantFrom<Intent[][]>([], [], [finished], [finished, agreed]),
    fc.array(
      fc.oneof(
        { weight: 3, arbitrary: together },
        { weight: 1, arbitrary: alone.map((one) => [one]) },
      ),
      { minLength: 4, maxLength: 14 },
    ),
    fc.constantFrom<Intent[][]>([], [], [], [[{ kind: "shut" }]]),
  )
  .map(([before, then, last]): Intent[][] => [...before, ...then, ...last]);

type Seated = { accountId: string; partnerId: string };

let therapist: StaffMember;
let couple: Awaited<ReturnType<typeof aCoupleOf>>;
beforeAll(async () => {
  therapist = await aTherapist(undefined, { name: "Dana Okafor" });
  couple = await aCoupleOf(therapist);
});

/** A fresh worksheet, and sessions that outlive one history however slow the machine is. */
async function handsForOne(): Promise<Hands> {
  const handsOf = async ({ accountId, partnerId }: Seated) => ({
    partnerId,
    caller: await aSession(accountId),
    sure: await confirmed(await aSession(accountId)),
  });
  const { caller } = therapist;
  const { coupleId, a, b } = couple;
  return {
    assignmentId: await given(caller, { coupleId }),
    therapist: caller,
    partners: { a: await handsOf(a), b: await handsOf(b) },
  };
}

/** Each device's own words, so that it finishes with what stands on its screen. */
function typist() {
  let count = 0;
  const screens: Record<Device, Partial<Record<Question, string>>> = {
    a0: {},
    a1: {},
    b0: {},
    b1: {},
  };
  const write = (who: Device, about: Question) => {
    count += 1;
    screens[who][about] = `${who} on ${about}, ${count}`;
    return screens[who][about];
  };
  return (meant: Intent): Deed[] => {
    switch (meant.kind) {
      case "save":
        return [
          {
            ...meant,
            text: write(meant.device, meant.question),
            settles: false,
          },
        ];
      case "settle":
        return [
          { kind: "look", device: meant.device },
          {
            ...meant,
            kind: "save",
            text: write(meant.device, meant.question),
            settles: true,
          },
        ];
      case "submit": {
        const words = QUESTIONS.map((one) => [
          one,
          screens[meant.device][one] ?? write(meant.device, one),
        ]);
        return [{ ...meant, answers: Object.fromEntries(words) }];
      }
      default:
        return [meant];
    }
  };
}

/** One deed a device at a time: a screen waits for its answer. */
function atOnce(deeds: Deed[]): Deed[] {
  const busy = new Set<string>();
  return deeds.filter((deed) => {
    if (!("device" in deed)) return true;
    if (busy.has(deed.device)) return false;
    busy.add(deed.device);
    return true;
  });
}

/** The therapist reads, then opens; what changed in between is not opened unread. */
const changedMeanwhile = (
  deed: Deed,
  said: string | undefined,
  deeds: Deed[],
) =>
  deed.kind === "open" &&
  said === "conflict" &&
  deeds.some(({ kind }) => ["submit", "choose", "reopen"].includes(kind));

/** The states that explain what everybody was told, whatever the order was. */
function explaining(states: State[], deeds: Deed[], told: string[]): State[] {
  const found = new Map<string, State>();
  for (const state of states) {
    for (const order of orders(
      deeds.map((deed, at) => ({ deed, said: told[at] })),
    )) {
      const reached = order.reduce<State | null>((at, { deed, said }) => {
        if (!at) return null;
        const [next, expected] = after(at, deed);
        if (expected === said) return next;
        return changedMeanwhile(deed, said, deeds) ? at : null;
      }, state);
      if (reached) found.set(JSON.stringify(reached), reached);
    }
  }
  return [...found.values()];
}

/** Copies exist only of what their author lets go, and are released only once opened. */
async function expectKept(assignmentId: string) {
  const broken = await admin`
    select v.partner_id from revealed_responses v join reveals r using (practice_id, assignment_id)
    left join reveal_choices c on c.practice_id = v.practice_id and c.assignment_id = v.assignment_id and c.partner_id = v.partner_id
    where v.assignment_id = ${assignmentId}
      and (coalesce(c.choice, 'private') = 'private' or (v.released_at is not null and r.state <> 'open'))
    union
    select k.partner_id from data_keys k left join reveal_choices c on c.assignment_id = k.assignment_id and c.partner_id = k.partner_id
    where k.kind = 'copy' and k.assignment_id = ${assignmentId} and coalesce(c.choice, 'private') = 'private'`;
  expect([...broken]).toEqual([]);
}

test(`${RUNS} histories of two people, four devices and a therapist end as they should`, async () => {
  const outcomes = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(history, async (steps) => {
      const hands = await handsForOne();
      const devices: Devices = noDevices();
      const asDeeds = typist();
      let states = [beginning()];

      const happen = async (deeds: Deed[]) => {
        const told = await Promise.all(
          deeds.map((deed) => done(hands, devices, deed)),
        );
        for (const [at, { kind }] of deeds.entries()) {
          const name = `${kind}: ${told[at]?.split(" ", 1)}`;
          outcomes.set(name, (outcomes.get(name) ?? 0) + 1);
        }
        states = explaining(states, deeds, told);
        expect(
          states.length,
          `no order explains ${JSON.stringify(deeds)} with ${JSON.stringify(told)}`,
        ).toBeGreaterThan(0);
        await expectKept(hands.assignmentId);
      };
      for (const step of steps) {
        const deeds = step.flatMap(asDeeds);
        if (deeds[0]?.kind === "look")
          for (const deed of deeds) await happen([deed]);
        else await happen(atOnce(deeds));
      }
      const seen = await read(hands);
      const possible = states.map(readable);
      expect(possible).toContainEqual(seen);
    }),
    { numRuns: RUNS },
  );
  // The histories were not all about nothing.
  for (const met of [
    "save: rival",
    "save: finished",
    "submit: submitted",
    "submit: newer",
    "choose: done",
    "reopen: done",
    "open: done",
    "open: conflict",
  ]) {
    expect(outcomes.get(met) ?? 0, met).toBeGreaterThan(0);
  }
});
