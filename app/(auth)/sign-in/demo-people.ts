export const DEMO_PASSWORD = "holdfast-demo";

/** Who can be tried in a demonstration, with one press. */
export const DEMO_PEOPLE = [
  { name: "Dana", who: "therapist", email: "dana@harbor.example" },
  { name: "Ana", who: "partner", email: "ana@harbor.example" },
  { name: "Ben", who: "partner", email: "ben@harbor.example" },
  { name: "Olive", who: "owner", email: "olive@harbor.example" },
] as const;
