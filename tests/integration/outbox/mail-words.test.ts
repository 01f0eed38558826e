import { randomUUID } from "node:crypto";
import { afterAll, expect, test } from "vitest";
import { forgotPassword } from "@/server/auth/forgot-password";
import { invitePartner } from "@/server/couples/invite-partner";
import { recoverPartner } from "@/server/couples/recover-partner";
import { chooseSharing } from "@/server/homework/choose-sharing";
import { holdReveal } from "@/server/homework/hold-reveal";
import { closeWorkerDatabase } from "@/server/jobs/in-job";
import { inviteMember } from "@/server/practices/invite-member";
import { acknowledgeAlert } from "@/server/safety/acknowledge-alert";
import { listAlerts } from "@/server/safety/list-alerts";
import { admin, confirmPassword } from "@/tests/support/admin";
import { areYouThere, submit } from "@/tests/support/answers";
import { anEmail } from "@/tests/support/factories";
import { anAssignedReveal } from "@/tests/support/homework";
import { runJobsOnce } from "@/tests/support/jobs";
import { openSeen } from "@/tests/support/open-seen";
import { confirmedBeside } from "@/tests/support/sessions";

afterAll(closeWorkerDatabase);

const TOKEN = "[A-Za-z0-9_-]{43}";
const SIGN_IN =
  /^(.+)\n\nSign in to see it\.\n\nSign in http:\/\/localhost:3000\/sign-in(\n\nFor fewer of these mails, or none: sign in, open Me, then Reminders by e-mail\.)?$/;

/** Everything a mail may ever say, from the first letter to the last. */
const ALLOWED: Record<string, RegExp> = {
  "You have something new in Holdfast": SIGN_IN,
  "You have an item to review in Holdfast": SIGN_IN,
  "Your invitation to Holdfast": new RegExp(
    `^Your invitation to Holdfast\\n\\nThe Practice invites you to work with them in Holdfast\\.\\n\\nAccept the invitation http://localhost:3000/invitation/${TOKEN}\\n\\nThe link works once, for seven days\\. If you did not expect it, leave it unopened and nothing happens\\.$`,
  ),
  "Your link to Holdfast": new RegExp(
    `^Your link to Holdfast\\n\\nThis link sets up your own sign-in\\. You will be asked for the code you were told in person\\.\\n\\nOpen the link http://localhost:3000/invitation/${TOKEN}\\n\\nThe link works once, for seven days\\. If you did not expect it, leave it unopened and nothing happens\\.$`,
  ),
  "A new password for Holdfast": new RegExp(
    `^A new password for Holdfast\\n\\nThis link lets you choose a new password\\.\\n\\nChoose a password http://localhost:3000/reset/${TOKEN}\\n\\nIt works once, for 30 minutes\\. If you did not ask for it, leave it unopened and nothing changes\\.$`,
  ),
};

/** The words a reader of the HTML sees, and every address it points to. */
const seenIn = (html: string) =>
  html
    .replace(/<title>[^<]*<\/title>/, "")
    .replace(/<div style="display:none.*?<\/div><\/div>/s, "")
    .replaceAll(/<!--.*?-->|<[^>]+>|&#\d+;/gs, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
const linksIn = (html: string) =>
  [...html.matchAll(/(?:href|src|url)\s*[=(]\s*["']?([^"')\s]+)/g)].map(
    ([, to]) => to,
  );

/** All that can queue a mail, in a practice whose name we know. */
async function everyMail() {
  const care = await anAssignedReveal();
  const { ana, ben, therapist, practice, assignmentId } = care;
  await admin`update practices set name = 'The Practice' where practice_id = ${practice.practiceId}`;
  await submit(ana, assignmentId, areYouThere({ free: "no" }));
  await submit(ben, assignmentId, areYouThere());
  await chooseSharing(ana, { assignmentId, choice: "share" });
  await chooseSharing(ben, { assignmentId, choice: "share" });
  const [alert] = await listAlerts(therapist, { coupleId: care.couple.id });
  await runJobsOnce();
  await admin`insert into outbox (practice_id, template, partner_id)
    values (${practice.practiceId}, 'reminder', ${ana.partnerId})`;
  await acknowledgeAlert(await confirmedBeside(therapist), {
    alertId: alert?.id ?? "",
    disposition: "discussed",
    reason: "We spoke about it.",
    signature: "Dana Okafor",
  });
  await holdReveal(therapist, { assignmentId, held: false });
  await openSeen(therapist, { assignmentId, units: ["moment"] });
  await inviteMember(practice.owner.caller, {
    email: anEmail("Bo"),
    roles: ["biller"],
  });
  await confirmPassword(therapist);
  await recoverPartner(therapist, { partnerId: ana.partnerId });
  await admin`update partner_contacts set account_id = null where partner_id = ${ben.partnerId}`;
  await invitePartner(therapist, { partnerId: ben.partnerId });
  await forgotPassword(
    { address: null, browser: randomUUID() },
    { email: practice.owner.email },
  );
  return runJobsOnce();
}

test("no mail says more than that there is something, in plain text and in HTML", async () => {
  const mails = await everyMail();

  for (const { subject, text, html, from } of mails) {
    expect(Object.keys(ALLOWED)).toContain(subject);
    expect(text).toMatch(ALLOWED[subject] ?? /^$/);
    expect(text.startsWith(subject)).toBe(true);
    const link = /http:\S+/.exec(text)?.[0];
    expect(seenIn(html)).toBe(
      text
        .replaceAll(/ ?http:\S+/g, "")
        .replaceAll(/\s+/g, " ")
        .trim(),
    );
    expect(
      new Set(
        linksIn(html).filter(
          (to) =>
            to !== "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd",
        ),
      ),
    ).toEqual(new Set([link]));
    expect(from).toBe("Holdfast <hello@holdfast.example>");
    expect(`${html}${text}`).not.toMatch(
      /ana|ben|dana|okafor|there for me|worksheet|couple|therap|partner/i,
    );
  }
  expect(new Set(mails.map(({ subject }) => subject))).toEqual(
    new Set(Object.keys(ALLOWED)),
  );
});

test("the outbox and the mail about an alert carry no code, name or severity", async () => {
  const rows = await admin<Record<string, unknown>[]>`select * from outbox`;

  for (const row of rows) {
    for (const value of Object.values(row)) {
      expect(String(value)).toMatch(
        /^(null|\d+|[0-9a-f-]{36}|[0-9a-f]{64}|something-new|reminder|item-to-review|member-invited|partner-invited|password-reset|folded|expired|not_joined|\w{3} \w{3} \d+ .*)$/,
      );
    }
  }
  expect(rows.length).toBeGreaterThan(6);
});

test("a mailed link opens what it was sent for", async () => {
  const mails = await runJobsOnce();
  const token = /invitation\/(\S+)/.exec(
    mails.find(({ subject }) => subject === "Your invitation to Holdfast")
      ?.text ?? "",
  )?.[1];

  const found = await admin`
    select kind from invitations where token_hash = sha256(convert_to(${token ?? ""}, 'UTF8'))`;
  expect(found).toEqual([{ kind: "member" }]);
});
