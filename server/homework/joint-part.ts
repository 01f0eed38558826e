import type { Sealed } from "@/drizzle/schema/columns";

import type { Keyring } from "../keys/keyring";
import { jointAnswerPlace } from "../keys/places";
import type { Json } from "../worksheets/condition-rules";
import type { Worksheet } from "../worksheets/definition";
import { jointPartOf } from "../worksheets/part-rules";
import { type JointView, jointView } from "./joint-view-rules";

type Of = { practiceId: string; coupleId: string };
type Row = { id: string; question: string; version: number; value: Sealed };

export const openedAnswer = (
  keys: Keyring,
  of: Of,
  { id, value }: Pick<Row, "id" | "value">,
): Json => JSON.parse(keys.open(value, jointAnswerPlace({ ...of, id })));

/** What both write together and what stands there now; null where a worksheet has no such part. */
export function jointPart(
  worksheet: Worksheet,
  keys: Keyring,
  of: Of,
  rows: readonly Row[],
): JointView | null {
  const part = jointPartOf(worksheet);
  if (!part) return null;
  return jointView(
    part,
    rows.map((row) => ({
      question: row.question,
      version: row.version,
      value: openedAnswer(keys, of, row),
    })),
  );
}
