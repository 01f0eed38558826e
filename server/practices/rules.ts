import type { Role } from "../auth/actor";

const INVITATION_DAYS = 7;

export const invitationEnd = (now: Date): Date =>
  new Date(now.getTime() + INVITATION_DAYS * 24 * 60 * 60 * 1000);

export type InvitationState = "waiting" | "accepted" | "expired" | "withdrawn";

type Invitation = {
  expiresAt: Date;
  usedAt: Date | null;
  revokedAt: Date | null;
};

export function invitationState(
  { expiresAt, usedAt, revokedAt }: Invitation,
  now: Date,
): InvitationState {
  if (usedAt) return "accepted";
  if (revokedAt) return "withdrawn";
  return expiresAt <= now ? "expired" : "waiting";
}

/** In the order in which a practice thinks of them; what each may see, in words. */
export const ROLES: readonly { role: Role; name: string; sees: string }[] = [
  {
    role: "owner",
    name: "Owner",
    sees: "Everything an admin sees, and the audit log.",
  },
  {
    role: "admin",
    name: "Admin",
    sees: "People, names, times, money and homework status. Never answers or notes.",
  },
  {
    role: "biller",
    name: "Biller",
    sees: "Names, dates and money.",
  },
  {
    role: "therapist",
    name: "Therapist",
    sees: "The couples they treat, and no others.",
  },
  {
    role: "supervisor",
    name: "Supervisor",
    sees: "Notes of the people they supervise, and nothing else clinical.",
  },
  {
    role: "intern",
    name: "Intern",
    sees: "The couples they treat. Their notes go to a supervisor.",
  },
  {
    role: "front_desk",
    name: "Front desk",
    sees: "Names, contact, calendar and homework status.",
  },
];

const nameOf = new Map(ROLES.map(({ role, name }) => [role, name]));

/** "Owner and admin", in the fixed order. */
export function roleWords(roles: readonly Role[]): string {
  const names = ROLES.flatMap(({ role }) =>
    roles.includes(role) ? [nameOf.get(role) ?? role] : [],
  );
  return names
    .map((name, at) => (at === 0 ? name : name.toLowerCase()))
    .join(", ")
    .replace(/, ([^,]*)$/, " and $1");
}

type OfPractice = { id: string; roles: readonly Role[] };

export const leavesNoOwner = (
  everybody: readonly OfPractice[],
  { memberId, roles }: { memberId: string; roles: readonly Role[] },
): boolean =>
  !roles.includes("owner") &&
  everybody.every((one) => one.id === memberId || !one.roles.includes("owner"));
