import { expect, test } from "vitest";
import { assignWorksheet } from "@/server/homework/assign-worksheet";
import { chooseSharing } from "@/server/homework/choose-sharing";
import { getPartnerHome } from "@/server/homework/get-partner-home";
import { holdReveal } from "@/server/homework/hold-reveal";
import { acknowledgeAlert } from "@/server/safety/acknowledge-alert";
import { listAlerts } from "@/server/safety/list-alerts";
import { admin } from "@/tests/support/admin";
import { areYouThere, submit } from "@/tests/support/answers";
import { anAssignedReveal } from "@/tests/support/homework";
import { openSeen } from "@/tests/support/open-seen";
import { confirmedBeside } from "@/tests/support/sessions";

async function bothAgreed(free: string) {
  const care = await anAssignedReveal();
  const { ana, ben, assignmentId } = care;
  await submit(ana, assignmentId, areYouThere({ free }));
  await submit(ben, assignmentId, areYouThere());
  await chooseSharing(ana, { assignmentId, choice: "share" });
  await chooseSharing(ben, { assignmentId, choice: "share" });
  return care;
}

const prepAnswers = {
  on_mind: "Money",
  since_last: "same",
  homework: "part",
  safe_today: "no",
};

async function withASafetyReview() {
  const care = await bothAgreed("yes");
  const { assignmentIds } = await assignWorksheet(care.therapist, {
    coupleId: care.couple.id,
    slug: "session-prep",
    who: "a",
    sharing: "private",
    mayOpenByItself: false,
    dueOn: null,
    note: null,
  });
  await submit(care.ana, assignmentIds[0] ?? "", prepAnswers);
  return care;
}

const dealtWith = {
  disposition: "contacted",
  reason: "Spoke with her by phone, she is safe at her sister's.",
  signature: "dana  okafor",
} as const;

test("pressure to share holds that reveal until the therapist has dealt with it", async () => {
  const { therapist, couple, assignmentId } = await bothAgreed("no");
  const open = () => openSeen(therapist, { assignmentId, units: ["moment"] });

  await expect(open()).rejects.toMatchObject({ code: "CONFLICT" });
  const [alert] = await listAlerts(therapist, { coupleId: couple.id });
  expect(alert).toMatchObject({
    code: "SHARE_PRESSURE",
    seat: "a",
    acknowledgedAt: null,
  });
  await expect(
    holdReveal(therapist, { assignmentId, held: false }),
  ).rejects.toMatchObject({ code: "CONFLICT" });

  await acknowledgeAlert(await confirmedBeside(therapist), {
    alertId: alert?.id ?? "",
    ...dealtWith,
  });
  await expect(open()).rejects.toMatchObject({ code: "CONFLICT" });
  await holdReveal(therapist, { assignmentId, held: false });
  await open();
  const [closed] = await listAlerts(therapist, { coupleId: couple.id });
  expect(closed).toMatchObject({
    disposition: "contacted",
    reason: dealtWith.reason,
  });
});

test("any sign of violence holds every unopened reveal of the couple, and a partner sees nothing of it", async () => {
  const { therapist, ben, assignmentId } = await withASafetyReview();

  await expect(
    openSeen(therapist, { assignmentId, units: ["moment"] }),
  ).rejects.toMatchObject({ code: "CONFLICT" });
  const home = await getPartnerHome(ben);
  expect(home.done.map(({ id }) => id)).toEqual([assignmentId]);
  expect(JSON.stringify(home)).not.toMatch(/hold|held|alert|safety|review/i);
});

test("with an open safety review touch and reveals are refused to the therapist with the reason", async () => {
  const { therapist, couple } = await withASafetyReview();
  const plan = {
    coupleId: couple.id,
    who: "each",
    sharing: "reveal",
    mayOpenByItself: false,
    dueOn: null,
    note: null,
  } as const;

  await expect(
    assignWorksheet(therapist, { ...plan, slug: "how-i-feel-loved" }),
  ).rejects.toMatchObject({
    fields: { slug: [expect.stringContaining("safety review")] },
  });
});

test("the mail about it says to whom and nothing else", async () => {
  const { couple } = await withASafetyReview();

  // Rows of one moment go out as one mail.
  const mails = await admin`
    select distinct o.template, o.member_id is not null as to_staff from outbox o
    join care_team c on c.practice_id = o.practice_id and c.member_id = o.member_id
    where c.couple_id = ${couple.id} and o.template = 'item-to-review'`;
  expect(mails).toEqual([{ template: "item-to-review", to_staff: true }]);
});

test("an alert asks for the signer's own name", async () => {
  const { therapist, couple } = await withASafetyReview();
  const [alert] = await listAlerts(therapist, { coupleId: couple.id });

  await expect(
    acknowledgeAlert(await confirmedBeside(therapist), {
      alertId: alert?.id ?? "",
      ...dealtWith,
      signature: "Someone Else",
    }),
  ).rejects.toMatchObject({ fields: { signature: [expect.any(String)] } });
});
