import type { WaysIn } from "./ways-in";

export const HARBOR_SIGN_INS = [
  "olive@harbor.example",
  "dana@harbor.example",
  "ana@harbor.example",
  "ben@harbor.example",
  "mika@harbor.example",
];

export const HARBOR_ZONE = "America/New_York";

/** The practice of the demo: its owner, a therapist, a couple, and a second one that is just beginning. */
export async function loadHarbor({
  owner,
  colleague,
  couple,
  partner,
}: WaysIn) {
  const olive = await owner({
    email: "olive@harbor.example",
    name: "Olive Hart",
    seesCouples: false,
    practice: {
      name: "Harbor",
      address: "12 Harbor Street\nPortland, ME 04101",
      timeZone: HARBOR_ZONE,
      currency: "USD",
      country: "US",
    },
  });
  const dana = await colleague(olive, {
    email: "dana@harbor.example",
    name: "Dana Okafor",
    roles: ["therapist"],
  });
  const anaAndBen = await couple(dana, {
    names: ["Ana", "Ben"],
    emails: ["ana@harbor.example", "ben@harbor.example"],
  });
  const ana = await partner(dana, anaAndBen, "a");
  const ben = await partner(dana, anaAndBen, "b");
  const mikaAndJo = await couple(dana, {
    names: ["Mika", "Jo"],
    emails: ["mika@harbor.example", null],
  });
  const mika = await partner(dana, mikaAndJo, "a");
  return { olive, dana, anaAndBen, ana, ben, mikaAndJo, mika };
}
