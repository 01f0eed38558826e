import { clinicians } from "../trpc/declare";
import { actorProcedure, router } from "../trpc/init";
import { getOwnPacket } from "./get-own-packet";
import { getPacket } from "./get-packet";
import { getStatus } from "./get-status";
import {
  listPacketsInput,
  ofCoupleInput,
  remindInput,
  sendFromDeskInput,
  sendPacketInput,
} from "./inputs";
import { listPacketChoices } from "./list-packet-choices";
import { listPackets } from "./list-packets";
import { remindOfPacket } from "./remind-of-packet";
import { sendFromDesk } from "./send-from-desk";
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
  status: actorProcedure("owner", "admin", "front_desk", ...clinicians)
    .input(ofCoupleInput)
    .query(({ ctx, input }) => getStatus(ctx.caller, input)),
  sendFromDesk: actorProcedure("front_desk")
    .input(sendFromDeskInput)
    .mutation(({ ctx, input }) => sendFromDesk(ctx.caller, input)),
  remind: actorProcedure("front_desk", ...clinicians)
    .input(remindInput)
    .mutation(({ ctx, input }) => remindOfPacket(ctx.caller, input)),
  list: actorProcedure("owner", "admin", "front_desk", ...clinicians)
    .input(listPacketsInput)
    .query(({ ctx, input }) => listPackets(ctx.caller, input)),
  getOwn: actorProcedure("partner").query(({ ctx }) =>
    getOwnPacket(ctx.caller),
  ),
});
