import { z } from "zod";

import type { AlertCode, Severity } from "../worksheets/alert-definition";

export const CARD_WORDS = ["safe", "help", "where"] as const;
export type CardWord = (typeof CARD_WORDS)[number];

/** As it is kept; `where` is said with that word alone. */
export const CardBody = z.object({
  said: z.enum(CARD_WORDS),
  where: z.string().nullable(),
});

/** Whoever says that they need help now is looked at now. */
export const alertsOfCard = (
  said: CardWord,
): { code: AlertCode; severity: Severity }[] =>
  said === "help" ? [{ code: "SI_ACUTE", severity: "critical" }] : [];
