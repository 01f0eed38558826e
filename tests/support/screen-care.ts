import { aCoupleOf, aTherapist } from "./factories";

/** A couple and who treats them; what they say under seal is up to the test. */
export async function care() {
  const therapist = await aTherapist();
  const couple = await aCoupleOf(therapist);
  return {
    therapist: therapist.caller,
    coupleId: couple.coupleId,
    ana: couple.a.caller,
    anasId: couple.a.partnerId,
    ben: couple.b.caller,
  };
}
