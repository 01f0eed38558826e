import { expect, test } from "vitest";

import { getDay } from "@/server/day/get-day";
import { listAlerts } from "@/server/safety/list-alerts";
import { listAllAlerts } from "@/server/safety/list-all-alerts";
import { admin } from "@/tests/support/admin";
import { aCoupleOf, aTherapist } from "@/tests/support/factories";
import { closed, decided } from "@/tests/support/reviews";
import {
  reflectionAnswers,
  safetyAnswers,
} from "@/tests/support/screen-answers";
import { raisedFor, screens } from "@/tests/support/screens";

async function care() {
  const dana = await aTherapist(undefined, { name: "Dana Okafor" });
  const { coupleId, a } = await aCoupleOf(dana);
  const of = { coupleId, seat: "a" } as const;
  return { dana: dana.caller, ana: a.caller, coupleId, of };
}
type Care = Awaited<ReturnType<typeof care>>;

const leaves = ({ ana }: Care) =>
  screens(ana, "reflection-4", reflectionAnswers({ leave: 9 }));
const fears = ({ ana }: Care) =>
  screens(ana, "check-2", safetyAnswers({ hark: { a: 2 } }));

test("thinking of leaving with a sign of violence in the same answer is looked at the same day", async () => {
  const one = await care();
  await screens(
    one.ana,
    "reflection-4",
    reflectionAnswers({ leave: 9, fear_if_leave: ["reaction"] }),
  );

  expect(await raisedFor(one.coupleId)).toContainEqual({
    code: "LEAVING",
    severity: "high",
    screen: true,
  });
  const [row] = await admin`
    select due_at is not null and due_at = escalate_at as timed, due_at > now() and due_at <= now() + interval '1 day' as today
    from alerts where couple_id = ${one.coupleId} and code = 'LEAVING'`;
  expect(row).toEqual({ timed: true, today: true });
});

test.each([
  ["later", [leaves, fears]],
  ["before", [fears, leaves]],
] as const)(
  "a sign of violence that came %s makes it graver wherever it is read, until safety mode ends",
  async (_when, [first, second]) => {
    const one = await care();
    const leaving = async () => {
      const { coupleId, dana } = one;
      const all = { state: "open", severity: "any" } as const;
      const lists = await Promise.all([
        listAlerts(dana, { coupleId }),
        listAllAlerts(dana, all),
        getDay(dana).then(({ reviews }) => reviews),
      ]);
      return lists.map(
        (alerts) => alerts.find(({ code }) => code === "LEAVING")?.severity,
      );
    };
    await first(one);
    await second(one);
    expect(await leaving()).toEqual(["high", "high", "high"]);
    await decided(one.dana, one.of, "continue");
    await closed(one.dana, one.of);
    expect(await leaving()).toEqual(["medium", "medium", "medium"]);
  },
);

test("thinking of leaving alone stays as it was", async () => {
  const one = await care();
  await screens(one.ana, "reflection-4", reflectionAnswers({ leave: 9 }));
  expect(await raisedFor(one.coupleId)).toMatchObject([
    { code: "LEAVING", severity: "medium" },
  ]);
});
