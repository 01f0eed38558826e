import type { ReactElement } from "react";
import { render } from "react-email";

import { ItemToReview } from "@/emails/item-to-review";
import { MemberInvited } from "@/emails/member-invited";
import { PartnerInvited } from "@/emails/partner-invited";
import { PasswordReset } from "@/emails/password-reset";
import { Reminder } from "@/emails/reminder";
import { SomethingNew } from "@/emails/something-new";

import { appUrl } from "../app-url";
import { invitationToken, resetToken } from "../auth/tokens";
import { REMINDER_MAIL } from "../reminders/mail-words";
import type { MailTemplate } from "./queue-email";

export type Letter = { subject: string; text: string; html: string };

type Subject = {
  id: string;
  template: MailTemplate;
  invitationId: string | null;
  practiceName: string;
  /** The practice's own sentence in a reminder, where it wrote one. */
  reminderWords: string | null;
};

function drawn(mail: Subject): { subject: string; body: ReactElement } {
  const signInUrl = appUrl("/sign-in");
  const invitationUrl = () =>
    appUrl(`/invitation/${invitationToken(mail.invitationId ?? "")}`);
  switch (mail.template) {
    case "something-new":
      return {
        subject: SomethingNew.subject,
        body: <SomethingNew signInUrl={signInUrl} />,
      };
    case "reminder":
      return {
        subject: REMINDER_MAIL.subject,
        body: (
          <Reminder
            {...REMINDER_MAIL}
            signInUrl={signInUrl}
            words={mail.reminderWords || REMINDER_MAIL.words}
          />
        ),
      };
    case "item-to-review":
      return {
        subject: ItemToReview.subject,
        body: <ItemToReview signInUrl={signInUrl} />,
      };
    case "member-invited":
      return {
        subject: MemberInvited.subject,
        body: (
          <MemberInvited
            practiceName={mail.practiceName}
            url={invitationUrl()}
          />
        ),
      };
    case "partner-invited":
      return {
        subject: PartnerInvited.subject,
        body: <PartnerInvited url={invitationUrl()} />,
      };
    case "password-reset":
      return {
        subject: PasswordReset.subject,
        body: <PasswordReset url={appUrl(`/reset/${resetToken(mail.id)}`)} />,
      };
  }
}

/** The same words every time for the same row, so that the provider knows a retry by its key. */
export async function composeMail(mail: Subject): Promise<Letter> {
  const { subject, body } = drawn(mail);
  const [html, text] = await Promise.all([
    render(body),
    render(body, {
      plainText: true,
      htmlToTextOptions: {
        selectors: [{ selector: "h1", options: { uppercase: false } }],
      },
    }),
  ]);
  return { subject, html, text };
}
