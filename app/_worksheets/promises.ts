import type { Sharing } from "@/server/homework/rules";
import type { KeptAlone } from "@/server/worksheets/withheld-rules";

type Asked = {
  sharing: Sharing;
  therapist: string;
  other: string;
  keptAlone: KeptAlone;
  /** The questions of which the answers may be shown to both in session. */
  inSession: readonly string[];
};

const READS: Record<KeptAlone, (therapist: string) => string> = {
  nothing: (therapist) => `When you finish, ${therapist} reads all of it.`,
  some: (therapist) =>
    `When you finish, ${therapist} reads it, except what is marked “Only you”.`,
  all: (therapist) =>
    `When you finish, it stays yours. ${therapist} reads it only if you share it.`,
};

/** "“How close did we feel?” and “One small good thing”" */
const quoted = (labels: readonly string[]): string =>
  labels.map((label) => `“${label}”`).join(" and ");

/** What an author can count on, in the order in which it happens; the therapist sees it when assigning. */
export function promises(asked: Asked): string[] {
  const { sharing, therapist, other, keptAlone, inSession } = asked;
  if (sharing === "shared")
    return [
      `You and ${other} write this in one place. Each reads what the other writes, as it is written.`,
      `${therapist} can read it, and can write in it.`,
      "Everything that was ever written here is kept.",
    ];
  const first = [
    "While you write, nobody else can read it.",
    READS[keptAlone](therapist),
  ];
  if (sharing === "private" && inSession.length > 0)
    return [
      ...first,
      `In session ${therapist} may show both of you what you each say to ${quoted(inSession)}. ${other} sees nothing else of it.`,
    ];
  if (sharing === "private")
    return [...first, `${other} does not see any of it.`];
  if (sharing === "therapist_decides")
    return [
      ...first,
      `Then you see all that ${other} could ever see, and choose. ${other} sees nothing, and does not learn that you wrote, unless you agree and ${therapist} shows a part of it.`,
    ];
  return [
    ...first,
    `Then you see exactly what ${other} would see, and choose. ${other} sees nothing unless you choose so and ${therapist} lets it open.`,
  ];
}
