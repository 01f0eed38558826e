/** What the therapist promises about words said alone (clinical.md, Appendix A.3). */
export const SECRETS_POLICIES = [
  {
    value: "no_secrets",
    label: "No secrets",
    text: "If you tell me something alone that matters for our joint work, I will not keep it from your partner for long. I will first help you to find a way to say it. If that is not possible I may end the couples work, without telling your reasons.",
  },
  {
    value: "limited",
    label: "Limited",
    text: "I use my judgment about what from an individual talk needs to come into our joint work. I will speak with you before anything is shared.",
  },
  {
    value: "confidential_individual",
    label: "Confidential",
    text: "What you tell me alone stays between us unless you say otherwise. I may still decide that joint work cannot go on.",
  },
] as const;

/** Stands after each of the three. */
export const ALWAYS_KEPT =
  "Matters of safety, fear, harm, thoughts of suicide, and health information are never passed on to your partner by me or by this software without your clear permission, unless the law requires it.";
