import type { Mode } from "./definition";
import type { Field } from "./field-definition";

const SEEN_BY_THE_PARTNER: readonly Mode[] = [
  "reveal",
  "shared",
  "therapist_decides",
];

export const FINISH = "Finish";

const TAIL: Field[] = [
  {
    key: "tail_free",
    type: "single",
    label: "Were you able to answer freely?",
    required: true,
    vis: "private",
    shareInView: false,
    policyLine: false,
    options: [
      { value: "yes", label: "Yes" },
      { value: "partly", label: "Partly" },
      { value: "no", label: "No" },
      { value: "skip", label: "Skip" },
    ],
  },
  {
    key: "tail_therapist_only",
    type: "long",
    label: "Anything you want only your therapist to know?",
    required: false,
    vis: "private",
    shareInView: false,
    policyLine: true,
  },
];

export const TAIL_KEYS: readonly string[] = TAIL.map((field) => field.key);

export const mayReachThePartner = (mode: Mode): boolean =>
  SEEN_BY_THE_PARTNER.includes(mode);

/** Every form that may ever be opened asks whether its author wrote freely. */
export const tailOf = (modes: readonly Mode[]): Field[] =>
  modes.some(mayReachThePartner) ? TAIL : [];

export type SecretsPolicy =
  | "no_secrets"
  | "limited"
  | "confidential_individual";

const POLICY_LINES: Record<SecretsPolicy, string> = {
  no_secrets:
    "If something you say alone matters for your joint work, your therapist will help you find a way to say it and will not keep it for long.",
  limited:
    "Your therapist uses judgment and speaks with you before anything is shared.",
  confidential_individual:
    "What you say alone stays between you and your therapist unless you say otherwise.",
};

/** The one line under a box that only the therapist reads. */
export function policyLine(policy: SecretsPolicy | null): string {
  if (policy !== null) return POLICY_LINES[policy];
  return "Your therapist reads this. Ask them first if you are not sure what happens to something you say alone.";
}
