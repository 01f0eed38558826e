import type { getPacket } from "@/server/intake/get-packet";

import { missingOf, type Papers } from "../_papers/paper-words";
import { type Clock, dayWords } from "../_words/when";

export type Packet = Awaited<ReturnType<typeof getPacket>>;
export type Row = Packet["parts"][number];
export type Standing = NonNullable<Row["a"]>;

/** Where one of them is with one part, in words for whoever treats them. */
export function standingWords(
  kind: Row["kind"],
  { state, at }: Standing,
  clock: Clock,
): string {
  if (state === "not_opened")
    return kind === "paper" ? "Not opened" : "Not begun";
  if (state === "begun") return kind === "paper" ? "Opened" : "Begun";
  const done = kind === "paper" ? "Signed" : "Done";
  return at ? `${done} ${dayWords(at, clock)}` : done;
}

/** How many of how many, or that all is there. */
export function progressWords(of: {
  parts: number;
  begun: number;
  done: number;
}): string {
  const { parts, begun, done } = of;
  if (parts > 0 && done === parts) return "All done";
  if (begun === 0) return "Not opened";
  return done === 0 ? "Begun" : `${done} of ${parts} done`;
}

/** The same of a packet whose parts are known. */
export const progressOf = (
  { parts }: Packet,
  seat: "a" | "b",
): { parts: number; begun: number; done: number } => {
  const own = parts.flatMap((part) => part[seat] ?? []);
  return {
    parts: own.length,
    begun: own.filter(({ state }) => state !== "not_opened").length,
    done: own.filter(({ state }) => state === "done").length,
  };
};

/** Whether what is missing of the papers is said with the rest of what is missing. */
export const saysPapers = (packet: Packet, papers: Papers): boolean =>
  packet.sentAt !== null &&
  (["a", "b"] as const).every((seat) =>
    missingOf(papers, seat).every((title) =>
      packet.missing[seat].includes(title),
    ),
  );

/** Somebody has something left to do. */
export const isUnderWay = ({ missing }: Pick<Packet, "missing">): boolean =>
  missing.a.length + missing.b.length > 0;

/** What nobody has finished yet of it: it stands with the intake, and not among the homework as well. */
export const untouchedIn = ({
  parts,
}: Pick<Packet, "parts">): ReadonlySet<string> => {
  const own = parts.flatMap(({ a, b }) => [a, b]).filter((one) => one !== null);
  const done = own.filter(({ state }) => state === "done");
  return new Set(
    own
      .flatMap(({ assignmentId }) => assignmentId ?? [])
      .filter((id) => !done.some(({ assignmentId }) => assignmentId === id)),
  );
};
