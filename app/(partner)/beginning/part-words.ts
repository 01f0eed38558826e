import type { getOwnPacket } from "@/server/intake/get-own-packet";

export type OwnPacket = Awaited<ReturnType<typeof getOwnPacket>>;
export type OwnPart = OwnPacket["parts"][number];

export const minutesWords = (count: number): string =>
  count === 1 ? "1 minute" : `${count} minutes`;

const DONE = {
  paper: "Signed",
  worksheet: "Done",
  measure: "Done",
} as const;

/** How far one is with a part, and how long the rest of it takes. */
export function partWords({ kind, state, minutesLeft }: OwnPart): string {
  if (state === "done") return DONE[kind];
  const left = `About ${minutesWords(minutesLeft)}`;
  return state === "begun" ? `Begun. ${left} left` : left;
}

/** Where a part is done. */
export const wayToPart = ({ paperId, assignmentId }: OwnPart) =>
  paperId
    ? (`/papers/${paperId}` as const)
    : (`/homework/${assignmentId}` as const);

export const isOpen = ({ parts, done }: OwnPacket): boolean =>
  done < parts.length;

/** What stands in the packet, so that it stands nowhere else as well. */
export const isInPacket = ({ parts }: OwnPacket, id: string): boolean =>
  parts.some(
    ({ assignmentId, paperId }) => assignmentId === id || paperId === id,
  );
