import { z } from "zod";

/** What a therapist fills in with somebody who thinks of dying: in the order it is used. */
export const PLAN_PARTS = [
  {
    key: "signs",
    label: "How I notice that it is coming",
    help: "Thoughts, moods, places or things that happen shortly before.",
  },
  {
    key: "alone",
    label: "What I can do on my own",
    help: "Things that have carried them through an hour before.",
  },
  {
    key: "places",
    label: "People and places that take my mind elsewhere",
    help: "Company without having to talk about it.",
  },
  {
    key: "ask",
    label: "Whom I can ask for help",
    help: "Names and numbers. Think of who else opens this person’s phone.",
  },
  {
    key: "professionals",
    label: "Professionals and lines I can call",
    help: "With their hours, and the emergency number.",
  },
  {
    key: "surroundings",
    label: "Making where I am safer",
    help: "What is locked away, handed over or thrown out, by whom and by when.",
  },
] as const;

/** Firearms or stored medicine in reach. */
export const MEANS = [
  { value: "not_asked", label: "Not asked yet" },
  { value: "none", label: "None in reach" },
  { value: "secured", label: "Yes, secured" },
  { value: "not_secured", label: "Yes, not secured" },
  { value: "unsaid", label: "Rather not said" },
] as const;

export type Means = (typeof MEANS)[number]["value"];

const words = z.string().trim().max(5000, "Keep this under 5,000 characters.");

export const Plan = z.object({
  signs: words,
  alone: words,
  places: words,
  ask: words,
  professionals: words,
  surroundings: words,
  means: z.enum(MEANS.map(({ value }) => value)),
  reasons: words,
});
export type Plan = z.infer<typeof Plan>;

export const EMPTY_PLAN: Plan = {
  signs: "",
  alone: "",
  places: "",
  ask: "",
  professionals: "",
  surroundings: "",
  means: "not_asked",
  reasons: "",
};

/** Why this is not kept as a version; null where it is. */
export function planProblem(
  plan: Plan,
  before: { version: number; plan: Plan } | null,
  basedOn: number,
): "nothing" | "same" | "changed" | null {
  if (basedOn !== (before?.version ?? 0)) return "changed";
  const same = (other: Plan) => JSON.stringify(plan) === JSON.stringify(other);
  if (before) return same(before.plan) ? "same" : null;
  return same(EMPTY_PLAN) ? "nothing" : null;
}
