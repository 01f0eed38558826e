import { SectionHead } from "@/app/_components/section-head";
import type { Caller } from "@/server/auth/actor";
import { listInvitations } from "@/server/practices/list-invitations";
import { roleWords } from "@/server/practices/rules";

import { dayIn } from "../_couple/day";
import { InvitationActions } from "./invitation-actions";

type Props = { caller: Caller; timeZone: string };

type Invitation = Awaited<
  ReturnType<typeof listInvitations>
>["invitations"][number];

/** What is still open stands first; what is over folds away. */
export async function Invitations({ caller, timeZone }: Props) {
  const { invitations } = await listInvitations(caller, { after: null });
  const open = invitations.filter(isOpen);
  const over = invitations.filter((one) => !isOpen(one));
  const rows = (list: Invitation[]) => (
    <ul className="lines">
      {list.map((one) => (
        <InvitationRow key={one.id} invitation={one} timeZone={timeZone} />
      ))}
    </ul>
  );

  return (
    <section aria-labelledby="invitations">
      <SectionHead
        id="invitations"
        title="Invitations"
        count={open.length || undefined}
      />
      {open.length > 0 ? (
        rows(open)
      ) : (
        <p className="small soft mt-3">
          Nobody is waiting to come in. An invitation goes by e-mail and lasts
          seven days.
        </p>
      )}
      {over.length > 0 && (
        <details className="mt-4">
          <summary className="label cursor-pointer py-2">
            Earlier invitations
          </summary>
          {rows(over)}
        </details>
      )}
    </section>
  );
}

const isOpen = ({ state }: Invitation) =>
  state === "waiting" || state === "expired";

function stateWords({ state, expiresAt }: Invitation, timeZone: string) {
  if (state === "waiting") return `Waits until ${dayIn(timeZone, expiresAt)}`;
  if (state === "expired") return `Ran out ${dayIn(timeZone, expiresAt)}`;
  return state === "accepted" ? "Accepted" : "Withdrawn";
}

function InvitationRow({
  invitation,
  timeZone,
}: {
  invitation: Invitation;
  timeZone: string;
}) {
  const { id, email, roles, state } = invitation;
  return (
    <li>
      <span className="grow">
        <b className="font-semibold">{email}</b>
        <span className="small soft block">{roleWords(roles)}</span>
      </span>
      <span className="small soft">{stateWords(invitation, timeZone)}</span>
      {isOpen(invitation) && (
        <InvitationActions
          invitationId={id}
          email={email}
          isWaiting={state === "waiting"}
        />
      )}
    </li>
  );
}
