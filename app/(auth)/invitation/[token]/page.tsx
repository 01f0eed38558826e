import type { Metadata } from "next";

import { getInvitation } from "@/server/auth/get-invitation";

import { LeaveNote } from "../../_lib/leave-note";
import { LinkIsOver } from "../../_lib/link-is-over";
import { AcceptForm } from "./accept-form";

export const metadata: Metadata = { title: "Welcome" };

/** Opening the link changes nothing: programs that look into mails open it too. */
export default async function InvitationPage({
  params,
}: PageProps<"/invitation/[token]">) {
  const { token } = await params;
  const invitation = await getInvitation(token);
  if (!invitation) {
    return (
      <LinkIsOver>
        It works once, for seven days. Ask whoever sent it for a new one.
      </LinkIsOver>
    );
  }

  const staff = invitation.kind === "member";
  return (
    <>
      <h1 className="display">
        {staff ? `Join ${invitation.practiceName}` : "Welcome"}
      </h1>
      <p className="mt-2">
        {staff
          ? "Choose how you sign in."
          : "Choose how you sign in. You need the code that you were told in your session."}
      </p>
      <AcceptForm token={token} email={invitation.email} staff={staff} />
      {!staff && (
        <div className="mt-8">
          <LeaveNote />
        </div>
      )}
    </>
  );
}
