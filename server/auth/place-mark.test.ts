import { expect, test } from "vitest";

import type { PracticeId } from "@/drizzle/schema/columns";

import { Elsewhere } from "../errors";
import type { Member } from "./actor";
import { placeMark, requireSamePlace } from "./place-mark";
import { sessionKeyOf } from "./tokens";

const dana: Member = {
  kind: "member",
  sessionId: "session",
  practiceId: "harbor" as PracticeId,
  assured: false,
  accountId: "account-of-dana",
  memberId: "dana-at-harbor",
  name: "Dana",
  roles: ["therapist"],
};
const key = sessionKeyOf("token");

test("a mark is the same in every session of one person in one place", () => {
  const later = { ...dana, sessionId: "another", assured: true };

  expect(placeMark(later)).toBe(placeMark(dana));
});

test.each([{ accountId: "account-of-imani" }, { memberId: "dana-at-cove" }])(
  "another account or another place has another mark: %o",
  (other) => {
    expect(placeMark({ ...dana, ...other })).not.toBe(placeMark(dana));
  },
);

test("it holds none of the ids", () => {
  const mark = placeMark(dana);

  expect(mark).toMatch(/^[\w-]{22}$/);
  expect(mark).not.toContain("dana");
});

test("a page of the same place may go on, and so may whoever names none", () => {
  expect(() =>
    requireSamePlace({ sessionKey: key, place: placeMark(dana) }, dana),
  ).not.toThrow();
  expect(() => requireSamePlace({ sessionKey: key }, dana)).not.toThrow();
});

test("a page of another place may not", () => {
  const place = placeMark({ ...dana, memberId: "dana-at-cove" });

  expect(() => requireSamePlace({ sessionKey: key, place }, dana)).toThrow(
    Elsewhere,
  );
});

test("no page was ever drawn for a job", () => {
  const job = {
    kind: "job" as const,
    sessionId: "session",
    practiceId: dana.practiceId,
    assured: false,
    purpose: "mail",
  };

  expect(() =>
    requireSamePlace({ sessionKey: key, place: placeMark(dana) }, job),
  ).toThrow(Elsewhere);
});
