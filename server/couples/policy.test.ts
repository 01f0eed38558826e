import { expect, test } from "vitest";

import type { PracticeId } from "@/drizzle/schema/columns";

import type { Actor, Member, Role } from "../auth/actor";
import {
  canAddCouple,
  canListCouples,
  canRenamePartner,
  canSeeCouple,
  treats,
} from "./policy";

const session = {
  sessionId: "s",
  accountId: "acc",
  practiceId: "harbor" as PracticeId,
  assured: false,
};
const member = (memberId: string, ...roles: Role[]): Member => ({
  ...session,
  kind: "member",
  memberId,
  name: memberId,
  roles,
});
const partner = (partnerId: string, coupleId: string): Actor => ({
  ...session,
  kind: "partner",
  partnerId,
  coupleId,
  seat: "a",
  name: partnerId,
});

const couple = {
  id: "ana-and-ben",
  careTeam: [
    { memberId: "dana", role: "therapist_of_record" },
    { memberId: "noor", role: "co_therapist" },
  ],
};
const ana = { id: "ana" };

test.each<
  [
    who: string,
    actor: Actor,
    can: {
      treat: boolean;
      see: boolean;
      add: boolean;
      list: boolean;
      rename: boolean;
    },
  ]
>([
  [
    "the therapist of the couple",
    member("dana", "therapist"),
    { treat: true, see: true, add: true, list: true, rename: true },
  ],
  [
    "the co-therapist",
    member("noor", "therapist"),
    { treat: true, see: true, add: true, list: true, rename: false },
  ],
  [
    "a colleague",
    member("sam", "therapist"),
    { treat: false, see: false, add: true, list: true, rename: false },
  ],
  [
    "an intern",
    member("kim", "intern"),
    { treat: false, see: false, add: true, list: true, rename: false },
  ],
  [
    "the owner",
    member("olive", "owner"),
    { treat: false, see: true, add: false, list: true, rename: false },
  ],
  [
    "the front desk",
    member("lou", "front_desk"),
    { treat: false, see: true, add: false, list: true, rename: false },
  ],
  [
    "a biller",
    member("bo", "biller"),
    { treat: false, see: false, add: false, list: false, rename: false },
  ],
  [
    "a supervisor",
    member("imani", "supervisor"),
    { treat: false, see: false, add: false, list: false, rename: false },
  ],
  [
    "Ana herself",
    partner("ana", "ana-and-ben"),
    { treat: false, see: true, add: false, list: false, rename: true },
  ],
  [
    "Ben",
    partner("ben", "ana-and-ben"),
    { treat: false, see: true, add: false, list: false, rename: false },
  ],
  [
    "a partner of another couple",
    partner("mika", "mika-and-jo"),
    { treat: false, see: false, add: false, list: false, rename: false },
  ],
])("%s", (_who, actor, can) => {
  expect({
    treat: treats(actor, couple),
    see: canSeeCouple(actor, couple),
    add: canAddCouple(actor),
    list: canListCouples(actor),
    rename: canRenamePartner(actor, couple, ana),
  }).toEqual(can);
});
