import { acceptInvitation } from "@/server/auth/accept-invitation";
import { redeemTicket } from "@/server/auth/tickets";
import { invitationToken } from "@/server/auth/tokens";
import { addCouple } from "@/server/couples/add-couple";
import { invitePartner } from "@/server/couples/invite-partner";

import { admin } from "./admin";
import { anEmail, type StaffMember } from "./factories";

/** Somebody in no known browser, from nowhere in particular. */
export const visitor = { address: null, browser: null };
/** What invited people choose as their password. */
export const WORDS = "seven lamps on the pier";

type Answer = {
  token: string;
  code?: string;
  email?: string | null;
  name?: string | null;
  password?: string;
  existing?: boolean;
};

export const accept = (answer: Answer) =>
  acceptInvitation(visitor, {
    code: "",
    email: null,
    name: null,
    password: WORDS,
    existing: false,
    ...answer,
  });

export const enter = async ({ ticket }: { ticket: string }) => {
  const session = await redeemTicket(ticket);
  if (!session) throw new Error("No session.");
  return { sessionKey: session.key };
};

/** A couple whose partners have not come yet, and the way in of the first. */
export async function invited(
  dana: StaffMember,
  emailA: string | null = anEmail("ana"),
) {
  const { coupleId, partners } = await addCouple(dana.caller, {
    nameA: "Ana",
    nameB: "Ben",
    emailA,
    emailB: null,
    secretsPolicy: "limited",
  });
  const { code } = await invitePartner(dana.caller, { partnerId: partners.a });
  return {
    coupleId,
    partners,
    code,
    emailA,
    token: await newestToken(partners.a),
  };
}

/** The token of what was last sent to this partner or address. */
export async function newestToken(who: string) {
  const [row] = await admin`select id from invitations
    where partner_id::text = ${who} or email = ${who} order by created_at desc limit 1`;
  return invitationToken(row?.id);
}
