import { expect, test } from "vitest";

import type { PracticeId } from "@/drizzle/schema/columns";

import type { Member, Role } from "./actor";
import { homeOf } from "./home-rules";

const session = {
  sessionId: "s",
  practiceId: "p" as PracticeId,
  assured: false,
  accountId: "a",
  name: "Sam",
};

const member = (...roles: Role[]): Member => ({
  ...session,
  kind: "member",
  memberId: "m",
  roles,
});

test.each([
  [["therapist"], "/day"],
  [["intern"], "/day"],
  [["owner", "admin", "therapist"], "/day"],
  [["owner", "admin"], "/practice"],
  [["front_desk"], "/practice"],
  [["biller"], "/people"],
  [["supervisor"], "/people"],
] satisfies [Role[], string][])("%s begins at %s", (roles, home) => {
  expect(homeOf(member(...roles))).toBe(home);
});

test("a partner begins at today", () => {
  const seat = { partnerId: "x", coupleId: "c", seat: "a" } as const;

  expect(homeOf({ ...session, ...seat, kind: "partner" })).toBe("/today");
});
