import { contactWishes } from "@/drizzle/schema/safety-mode";

import type { Partner } from "../auth/actor";
import type { Tx } from "../db";
import type { Json } from "../worksheets/condition-rules";
import type { Worksheet } from "../worksheets/definition";
import { fieldOf } from "../worksheets/field-rules";
import { newWishes, wishesIn } from "./wish-rules";

type Answers = Readonly<Record<string, Json>>;

/**
 * Keeps what somebody says in an intake about being reached, from the first tap. A no holds at once and without a word
 * to anybody; a yes waits for whoever treats them.
 */
export async function heedWishes(
  tx: Tx,
  { practiceId, coupleId, partnerId }: Partner,
  worksheet: Worksheet,
  after: Answers,
  before: Answers,
): Promise<void> {
  if (fieldOf(worksheet, "safe_contact")?.type !== "matrix") return;
  const said = newWishes(wishesIn(before), wishesIn(after));
  if (said.length === 0) return;
  await tx
    .insert(contactWishes)
    .values(said.map((one) => ({ ...one, practiceId, coupleId, partnerId })));
}
