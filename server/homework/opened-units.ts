import type { PracticeId } from "@/drizzle/schema/columns";

import type { Keyring } from "../keys/keyring";
import { copyPlace } from "../keys/places";
import type { Json } from "../worksheets/condition-rules";
import type { releasedUnits } from "./reveal-records";

type Row = Awaited<ReturnType<typeof releasedUnits>>[number];

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
