import { clinicians } from "../trpc/declare";
import { actorProcedure, router } from "../trpc/init";
import { getOwnPacket } from "./get-own-packet";
import { getPacket } from "./get-packet";
import { listPacketsInput, ofCoupleInput, sendPacketInput } from "./inputs";
import { listPacketChoices } from "./list-packet-choices";
import { listPackets } from "./list-packets";
import { sendPacket } from "./send-packet";

const clinician = actorProcedure(...clinicians);

export const intakeRouter = router({
  choices: clinician
    .input(ofCoupleInput)
    .query(({ ctx, input }) => listPacketChoices(ctx.caller, input)),
  send: clinician
    .input(sendPacketInput)
    .mutation(({ ctx, input }) => sendPacket(ctx.caller, input)),
  get: clinician
    .input(ofCoupleInput)
    .query(({ ctx, input }) => getPacket(ctx.caller, input)),
  list: actorProcedure("owner", "admin", "front_desk", ...clinicians)
    .input(listPacketsInput)
    .query(({ ctx, input }) => listPackets(ctx.caller, input)),
  getOwn: actorProcedure("partner").query(({ ctx }) =>
    getOwnPacket(ctx.caller),
  ),
});
