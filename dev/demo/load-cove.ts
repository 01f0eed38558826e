import type { WaysIn } from "./ways-in";

export const COVE_SIGN_INS = [
  "theo@cove.example",
  "ruth@cove.example",
  "kei@cove.example",
];

/** Another practice, with a couple of its own: it proves that nothing crosses. */
export async function loadCove({ owner, couple, partner }: WaysIn) {
  const theo = await owner({
    email: "theo@cove.example",
    name: "Theo Brandt",
    seesCouples: true,
    practice: {
      name: "Cove",
      address: "4 Cove Road\nMonterey, CA 93940",
      timeZone: "America/Los_Angeles",
      currency: "USD",
      country: "US",
    },
  });
  const ruthAndKei = await couple(theo, {
    names: ["Ruth", "Kei"],
    emails: ["ruth@cove.example", "kei@cove.example"],
  });
  const ruth = await partner(theo, ruthAndKei, "a");
  const kei = await partner(theo, ruthAndKei, "b");
  return { theo, ruthAndKei, ruth, kei };
}
