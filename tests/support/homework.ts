import { assignWorksheet } from "@/server/homework/assign-worksheet";

import { aCoupleOf, aPractice, aTherapist, type Person } from "./factories";

/** A person who can be handed to a verb as they are. */
const acting = <P extends Person>(person: P) => ({
  ...person,
  ...person.caller,
});

/** A practice with a therapist who treats Ana and Ben. */
export async function aCare(practice?: Awaited<ReturnType<typeof aPractice>>) {
  const home = practice ?? (await aPractice());
  const dana = await aTherapist(home, { name: "Dana Okafor" });
  const { coupleId, a, b } = await aCoupleOf(dana);
  return {
    practice: home,
    therapist: acting(dana),
    couple: { id: coupleId },
    ana: acting(a),
    ben: acting(b),
  };
}

/** A couple that was given "Are you there for me?", to be opened by their therapist. */
export async function anAssignedReveal() {
  const care = await aCare();
  const { assignmentIds } = await assignWorksheet(care.therapist, {
    coupleId: care.couple.id,
    slug: "are-you-there",
    who: "each",
    sharing: "reveal",
    mayOpenByItself: false,
    dueOn: null,
    note: "Take your time.",
  });
  const [assignmentId = ""] = assignmentIds;
  return { ...care, assignmentId };
}
