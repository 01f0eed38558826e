import type { Metadata } from "next";

import { LinkButton } from "@/app/_components/link-button";
import { StaffBar } from "@/app/_components/staff-bar";
import { requireMember } from "@/server/auth/session";
import { listMembers } from "@/server/practices/list-members";
import { canInviteAs, canManagePractice } from "@/server/practices/policy";
import { ROLES, roleWords } from "@/server/practices/rules";

import { afterIn } from "../_frame/after-in";
import { HiddenHere } from "../_shared/hidden-here";
import { isShared } from "../_shared/is-shared";
import { ChangeRoles } from "./change-roles";
import { Invitations } from "./invitations";
import { InviteMember } from "./invite-member";

export const metadata: Metadata = { title: "People" };

export default async function PeoplePage({
  searchParams,
}: PageProps<"/people">) {
  const [{ caller, actor, practice }, { after }] = await Promise.all([
    requireMember(),
    searchParams,
  ]);
  if (await isShared()) return <HiddenHere title="People" />;
  const from = afterIn(after);
  const { members, next } = await listMembers(caller, { after: from });
  const manages = canManagePractice(actor);
  const offered = ROLES.filter(({ role }) => canInviteAs(actor, [role]));

  return (
    <>
      <StaffBar title="People">
        {manages && <InviteMember roles={offered} />}
      </StaffBar>
      <main id="main" className="pad grid max-w-4xl content-start gap-10">
        <div>
          <ul className="lines" aria-label={`People of ${practice.name}`}>
            {members.map(({ memberId, name, email, roles, isSelf }) => (
              <li key={memberId}>
                <span className="grow">
                  <b className="font-semibold">{name}</b>
                  {isSelf && <span className="soft">, you</span>}
                  <span className="small soft block">{roleWords(roles)}</span>
                </span>
                {email && (
                  <span className="small soft wrap-anywhere">{email}</span>
                )}
                {canInviteAs(actor, roles) && (
                  <span className="ml-auto">
                    <ChangeRoles
                      memberId={memberId}
                      name={name}
                      chosen={roles}
                      roles={offered}
                    />
                  </span>
                )}
              </li>
            ))}
          </ul>
          {(next || from) && (
            <nav className="pager" aria-label="Pages of names">
              {from && <LinkButton href="/people">From the start</LinkButton>}
              {next && (
                <LinkButton
                  href={`/people?after=${next}`}
                  icon="on"
                  className="end"
                >
                  Next names
                </LinkButton>
              )}
            </nav>
          )}
        </div>
        {manages ? (
          <Invitations caller={caller} timeZone={practice.timeZone} />
        ) : (
          <p className="small soft">
            Addresses and invitations are shown to the owner and admins. To
            bring somebody in, ask one of them.
          </p>
        )}
      </main>
    </>
  );
}
