import { sendPacket } from "@/server/intake/send-packet";

import type { Caller } from "./world-people";

type Wanted = Partial<Parameters<typeof sendPacket>[1]>;

/** Sends both a short packet: one's own questionnaire and one measure. */
export const sendsPacket = (
  therapist: Caller,
  coupleId: string,
  more: Wanted = {},
) =>
  sendPacket(therapist, {
    coupleId,
    papers: ["telehealth"],
    worksheets: ["individual-intake"],
    measures: ["sdqs"],
    values: {},
    ...more,
  });
