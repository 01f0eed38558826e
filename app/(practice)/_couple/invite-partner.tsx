"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";

import { Button } from "@/app/_components/button";
import { FieldError } from "@/app/_components/field-frame";
import { Person } from "@/app/_components/person";
import { problemOf } from "@/app/_lib/problem-of";
import { useTRPC } from "@/app/_trpc/client";
import type { PartnerAccess } from "@/server/couples/list-partner-access";

import { dayIn } from "./day";
import { InvitationLink } from "./invitation-link";
import { LostPassword } from "./lost-password";
import { PartnerDetails } from "./partner-details";
import { type OpenedWayIn, TellTheCode } from "./tell-the-code";
import { WithdrawInvitation } from "./withdraw-invitation";

type Props = { access: PartnerAccess; timeZone: string };

/** How one partner gets in, for the therapist alone. Each of the two is invited apart. */
export function InvitePartner({ access, timeZone }: Props) {
  const trpc = useTRPC();
  const page = useRouter();
  const [opened, setOpened] = useState<OpenedWayIn | null>(null);
  const { partnerId, seat, name, email, hasSignedIn, invitation } = access;

  function show(way: OpenedWayIn) {
    setOpened(way);
    page.refresh();
  }

  const invite = useMutation(
    trpc.couples.invitePartner.mutationOptions({ onSuccess: show }),
  );

  const problem = problemOf(invite.error);

  return (
    <section className="grid gap-3" aria-label={`How ${name} signs in`}>
      <div className="row flex-wrap">
        <Person seat={seat} name={name} />
        <span className="small soft">
          {opened
            ? `the link works until ${dayIn(timeZone, opened.expiresAt)}`
            : stateWords(access, timeZone)}
        </span>
        <span className="end">
          <PartnerDetails partnerId={partnerId} name={name} email={email} />
        </span>
      </div>
      {opened ? (
        <TellTheCode
          way={opened}
          name={name}
          until={dayIn(timeZone, opened.expiresAt)}
          onDone={() => setOpened(null)}
        />
      ) : (
        <>
          {invitation?.link && <InvitationLink link={invitation.link} />}
          <div className="row flex-wrap">
            {!hasSignedIn && (
              <Button
                busy={invite.isPending}
                busyLabel="Inviting"
                onClick={() => invite.mutate({ partnerId })}
              >
                {invitation ? "New code and link" : `Invite ${name}`}
              </Button>
            )}
            {hasSignedIn && (
              <LostPassword
                partnerId={partnerId}
                name={name}
                again={invitation !== null}
                onOpened={show}
              />
            )}
            {invitation?.state === "waiting" && (
              <WithdrawInvitation partnerId={partnerId} name={name} />
            )}
          </div>
          {problem && <FieldError>{problem.message}</FieldError>}
          {!hasSignedIn && !invitation && (
            <p className="small soft">{nextWords(access)}</p>
          )}
        </>
      )}
    </section>
  );
}

function stateWords(
  { hasSignedIn, invitation }: PartnerAccess,
  timeZone: string,
) {
  const day = invitation && dayIn(timeZone, invitation.expiresAt);
  if (hasSignedIn) {
    return invitation?.state === "waiting"
      ? `can choose a new password until ${day}`
      : "has signed in";
  }
  if (!invitation) return "not invited yet";
  return invitation.state === "waiting"
    ? `invited, the link works until ${day}`
    : `the invitation ran out ${day}`;
}

const nextWords = ({ name, email }: PartnerAccess) =>
  email
    ? `The link goes to ${email}; you get a code to tell ${name} in session.`
    : `There is no address for ${name}: you get a link to hand over, and a code to tell in session.`;
