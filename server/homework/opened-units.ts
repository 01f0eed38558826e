import type { PracticeId } from "@/drizzle/schema/columns";

import type { Keyring } from "../keys/keyring";
import { copyPlace } from "../keys/places";
import type { Json } from "../worksheets/condition-rules";
import type { Worksheet } from "../worksheets/definition";
import { shareUnits } from "../worksheets/projection";
import type { Seat } from "../worksheets/view-definition";
import type { releasedUnits } from "./reveal-records";

type Row = Awaited<ReturnType<typeof releasedUnits>>[number];

/**
 * What the other has not read of an author's own part, by name and whatever is in it: for its
 * author alone, and alike whether they still agree to it. Where both opened, nothing.
 */
export function restOf(
  worksheet: Worksheet,
  rows: readonly Row[],
  { seats, seat }: { seats: readonly Seat[]; seat: Seat },
): string[] {
  if (seats.length > 1 || !seats.includes(seat)) return [];
  const isShown = (key: string) =>
    rows.some((row) => row.unit === key && row.releasedAt);
  return shareUnits(worksheet)
    .filter(({ key }) => !isShown(key))
    .map(({ label }) => label);
}

/** What was released of one author, question by question. */
export const openedUnits = (
  rows: readonly Row[],
  keys: Keyring,
  of: { practiceId: PracticeId; assignmentId: string; partnerId: string },
): Record<string, Json> =>
  Object.fromEntries(
    rows
      .filter((row) => row.partnerId === of.partnerId && row.releasedAt)
      .map(({ unit, body }) => [
        unit,
        JSON.parse(keys.open(body, copyPlace({ ...of, unit }))),
      ]),
  );
