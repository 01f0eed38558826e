import { LinkButton } from "@/app/_components/link-button";
import { SectionHead } from "@/app/_components/section-head";
import type { Caller } from "@/server/auth/actor";
import { listInvitations } from "@/server/practices/list-invitations";
import { roleWords } from "@/server/practices/rules";

import { dayIn } from "../_couple/day";

type Props = { caller: Caller; timeZone: string };

/** Who was asked to the staff and has not come in. */
export async function OpenInvitations({ caller, timeZone }: Props) {
  const { invitations } = await listInvitations(caller, { after: null });
  const open = invitations.filter(
    ({ state }) => state === "waiting" || state === "expired",
  );

  return (
    <section aria-labelledby="open-invitations">
      <SectionHead
        id="open-invitations"
        title="Open invitations"
        count={open.length || undefined}
      />
      {open.length === 0 ? (
        <p className="small soft mt-3">Nobody is waiting to come in.</p>
      ) : (
        <ul className="lines">
          {open.map(({ id, email, roles, state, expiresAt }) => (
            <li key={id}>
              <span className="grow">
                <b className="font-semibold wrap-anywhere">{email}</b>
                <span className="small soft block">
                  {roleWords(roles)}.{" "}
                  {state === "waiting" ? "Waits until" : "Ran out"}{" "}
                  {dayIn(timeZone, expiresAt)}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
      <LinkButton kind="text" href="/people" className="mt-2 -ml-3.5">
        {open.length === 0 ? "Invite somebody" : "Send again or withdraw"}
      </LinkButton>
    </section>
  );
}
