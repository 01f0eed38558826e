import { expect, test } from "vitest";

import {
  invitationEnd,
  invitationState,
  leavesNoOwner,
  roleWords,
} from "./rules";

const now = new Date("2026-11-24T16:00:00Z");
const before = new Date("2026-11-24T15:59:59Z");
const after = new Date("2026-11-24T16:00:01Z");
const fresh = { expiresAt: after, usedAt: null, revokedAt: null };

test.each([
  ["waiting", fresh],
  ["expired", { ...fresh, expiresAt: now }],
  ["withdrawn", { ...fresh, revokedAt: before }],
  ["withdrawn", { ...fresh, expiresAt: before, revokedAt: before }],
  ["accepted", { ...fresh, usedAt: before }],
  ["accepted", { ...fresh, expiresAt: before, usedAt: before }],
] as const)("an invitation is %s", (state, invitation) => {
  expect(invitationState(invitation, now)).toBe(state);
});

test("an invitation lasts seven days", () => {
  expect(invitationEnd(now)).toEqual(new Date("2026-12-01T16:00:00Z"));
});

test.each([
  [["therapist"], "Therapist"],
  [["admin", "owner"], "Owner and admin"],
  [["front_desk", "biller", "admin"], "Admin, biller and front desk"],
] as const)("roles %j are read as %s", (roles, words) => {
  expect(roleWords(roles)).toBe(words);
});

test.each([
  ["the only owner steps down", ["owner"], ["admin"], true],
  ["the only owner stays", ["owner"], ["owner", "therapist"], false],
  ["another owner is there", ["owner", "also"], ["admin"], false],
] as const)("where %s", (_, owners, roles, isTrue) => {
  const everybody = ["owner", "also"].map((id) => ({
    id,
    roles: owners.some((one) => one === id)
      ? (["owner"] as const)
      : (["biller"] as const),
  }));

  expect(leavesNoOwner(everybody, { memberId: "owner", roles })).toBe(isTrue);
});
