import { and, desc, eq, isNull } from "drizzle-orm";
import { z } from "zod";

import type { Sealed } from "@/drizzle/schema/columns";
import { members } from "@/drizzle/schema/practices";
import {
  accountedDisclosures,
  dutyReports,
  dutySettings,
} from "@/drizzle/schema/safety-tasks";

import type { Actor } from "../auth/actor";
import type { Tx } from "../db";
import { Conflict } from "../errors";
import type { Keyring } from "../keys/keyring";
import { dutyReportPlace } from "../keys/safety-places";
import { type DutyKind, type GoneThrough, isSameList } from "./duty-rules";

type InPractice = Pick<Actor, "practiceId">;

const MOST = 50;

const NOTHING_SAID = {
  jurisdiction: null,
  hours: null,
  agency: null,
  phone: null,
};

/** What this practice has said of the place it works in. */
export async function dutySettingsOf(tx: Tx, { practiceId }: InPractice) {
  const [row] = await tx
    .select({
      jurisdiction: dutySettings.jurisdiction,
      hours: dutySettings.hours,
      agency: dutySettings.agency,
      phone: dutySettings.phone,
    })
    .from(dutySettings)
    .where(eq(dutySettings.practiceId, practiceId));
  return row ?? NOTHING_SAID;
}

/** All of one person's, the newest first. */
export const dutiesOf = (
  tx: Tx,
  { practiceId }: InPractice,
  partnerId: string,
) =>
  tx
    .select({
      id: dutyReports.id,
      partnerId: dutyReports.partnerId,
      kind: dutyReports.kind,
      openedAt: dutyReports.openedAt,
      decision: dutyReports.decision,
      decidedAt: dutyReports.decidedAt,
      decidedBy: members.name,
      body: dutyReports.body,
    })
    .from(dutyReports)
    .leftJoin(
      members,
      and(
        eq(members.practiceId, dutyReports.practiceId),
        eq(members.id, dutyReports.decidedBy),
      ),
    )
    .where(
      and(
        eq(dutyReports.practiceId, practiceId),
        eq(dutyReports.partnerId, partnerId),
      ),
    )
    .orderBy(desc(dutyReports.openedAt))
    .limit(MOST);

/** The one that is open, behind a lock, for whoever changes it. */
export async function lockedDuty(
  tx: Tx,
  { practiceId }: InPractice,
  { partnerId, kind }: { partnerId: string; kind: DutyKind },
) {
  const [row] = await tx
    .select()
    .from(dutyReports)
    .where(
      and(
        eq(dutyReports.practiceId, practiceId),
        eq(dutyReports.partnerId, partnerId),
        eq(dutyReports.kind, kind),
        isNull(dutyReports.decision),
      ),
    )
    .for("update");
  return row ?? null;
}

const DutyBody = z.object({
  ticks: z.array(z.string()),
  note: z.string(),
  /** Of what was decided: why there is no duty, or to whom it was reported, when and what. */
  reason: z.string().optional(),
  report: z
    .object({
      agency: z.string(),
      reportedAt: z.iso.datetime(),
      what: z.string(),
    })
    .optional(),
});
export type DutyBody = z.infer<typeof DutyBody>;

type Kept = {
  practiceId: string;
  partnerId: string;
  id: string;
  body: Sealed | null;
};

/** What was gone through so far, and what came of it. */
export function dutyIn(keys: Keyring, { body, ...at }: Kept): DutyBody {
  if (!body) return { ticks: [], note: "" };
  return DutyBody.parse(JSON.parse(keys.open(body, dutyReportPlace(at))));
}

/** Nobody writes over what somebody else saved meanwhile; saved twice, the same is kept once. */
export function requireUnchanged(
  before: GoneThrough,
  { basedOn, ...said }: GoneThrough & { basedOn: GoneThrough },
) {
  if (isSameList(before, basedOn) || isSameList(before, said)) return;
  throw new Conflict(
    "Somebody saved this list meanwhile. Copy what you wrote, reload, and put the two together.",
  );
}

/** The accounting of what was disclosed about one person; none without a fresh password. */
export const disclosuresOf = (
  tx: Tx,
  { practiceId }: InPractice,
  partnerId: string,
) =>
  tx
    .select({
      id: accountedDisclosures.id,
      madeOn: accountedDisclosures.madeOn,
      writtenBy: members.name,
      body: accountedDisclosures.body,
    })
    .from(accountedDisclosures)
    .innerJoin(
      members,
      and(
        eq(members.practiceId, accountedDisclosures.practiceId),
        eq(members.id, accountedDisclosures.writtenBy),
      ),
    )
    .where(
      and(
        eq(accountedDisclosures.practiceId, practiceId),
        eq(accountedDisclosures.partnerId, partnerId),
      ),
    )
    .orderBy(desc(accountedDisclosures.madeOn))
    .limit(MOST);

export const DisclosureBody = z.object({
  to: z.string(),
  what: z.string(),
  purpose: z.string(),
});
