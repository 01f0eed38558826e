import { expect, test } from "vitest";

import { NOTHING_SAID, newWishes, wishesIn } from "./wish-rules";

test("each way is said by itself, and neutral is what a mail is anyway", () => {
  expect(wishesIn({})).toEqual(NOTHING_SAID);
  expect(wishesIn({ safe_contact: { email: 1, call: 3 } })).toEqual({
    mail: true,
    phone: false,
  });
  expect(wishesIn({ safe_contact: { email: 2 } }).mail).toBe(true);
  expect(wishesIn({ safe_contact: { email: 3 } }).mail).toBe(false);
  expect(wishesIn({ safe_contact: { email: null } }).mail).toBeNull();
});

test("a device that others open, or may open, says no to mails", () => {
  for (const shared_device of ["yes", "maybe"])
    expect(wishesIn({ safe_contact: { email: 1 }, shared_device }).mail).toBe(
      false,
    );
  expect(
    wishesIn({ safe_contact: { email: 1 }, shared_device: "no" }).mail,
  ).toBe(true);
});

test("only what is said anew is kept, and never that something was taken away", () => {
  const no = { mail: false, phone: null };
  expect(newWishes(NOTHING_SAID, no)).toEqual([
    { channel: "mail", mayBeUsed: false },
  ]);
  expect(newWishes(no, no)).toEqual([]);
  expect(newWishes(no, NOTHING_SAID)).toEqual([]);
  expect(newWishes(no, { mail: true, phone: null })).toEqual([
    { channel: "mail", mayBeUsed: true },
  ]);
});
