import { ALWAYS_KEPT, SECRETS_POLICIES } from "../couples/rules";
import type { PaperVariable } from "./paper-definition";
import { defaultsOf, filled, type Values } from "./text-rules";

type SecretsPolicy = (typeof SECRETS_POLICIES)[number]["value"];

/** What was chosen for words said alone, as the paper about it says it. */
export const secretsValues = (policy: SecretsPolicy): Values => ({
  "secrets policy":
    SECRETS_POLICIES.find(({ value }) => value === policy)?.text ?? "",
  "always kept": ALWAYS_KEPT,
});

type Edition = {
  title: string;
  version: number;
  effectiveOn: string;
  body: string;
  values: Values;
};

type Couple = { secretsPolicy: SecretsPolicy; values: Values };

/** All that stands in the braces for one couple. */
export const valuesOf = (
  variables: readonly PaperVariable[],
  edition: Pick<Edition, "values">,
  couple: Couple,
): Values => ({
  ...defaultsOf(variables, "practice"),
  ...edition.values,
  ...defaultsOf(variables, "couple"),
  ...couple.values,
  ...secretsValues(couple.secretsPolicy),
});

export type Composed = {
  title: string;
  version: number;
  effectiveOn: string;
  text: string;
};

/** A paper as this couple reads it. */
export const composed = (
  variables: readonly PaperVariable[],
  edition: Edition,
  couple: Couple,
): Composed => ({
  title: edition.title,
  version: edition.version,
  effectiveOn: edition.effectiveOn,
  text: filled(edition.body, valuesOf(variables, edition, couple)),
});

/** What a fingerprint is taken of: every word of it, and by which version it is called. */
export const canonical = (paper: Composed): string =>
  `${paper.title}\nVersion ${paper.version}, ${paper.effectiveOn}\n\n${paper.text}`;
