import { expect, test } from "vitest";

import { emailKey } from "@/server/auth/email-key";
import { signIn } from "@/server/auth/sign-in";
import { redeemTicket } from "@/server/auth/tickets";
import { newToken } from "@/server/auth/tokens";
import { giveBackTries, takeTries } from "@/server/auth/tries";
import { bucket, networkOf, type Visitor } from "@/server/auth/visitor";
import { anonymously } from "@/server/db";
import { admin } from "@/tests/support/admin";
import { aTherapist, PASSWORD } from "@/tests/support/factories";

const take = (...buckets: string[]) =>
  anonymously((tx) => takeTries(tx, buckets));

const passes = (seconds: number) =>
  admin`update sec.tries set last_at = last_at - make_interval(secs => ${seconds})`;

const aBrowser = (): Visitor => ({ address: null, browser: newToken() });

const isOpened = (visitor: Visitor, email: string, password = PASSWORD) =>
  signIn(visitor, { email, password }).then(
    (answer) => answer.ticket,
    () => null,
  );

test("of 200 tries spread over an hour few are let through, and all ways together are at most 40", async () => {
  const taken = { sign_in: 0, browser: 0, inside: 0, choose: 0 };
  const ways = Object.keys(taken) as (keyof typeof taken)[];
  const account = newToken();
  for (let n = 0; n < 200; n++) {
    for (const way of ways) {
      if ((await take(bucket(way, account))) === 0) taken[way] += 1;
    }
    await passes(18);
  }

  for (const way of ways) expect(taken[way]).toBeGreaterThan(4);
  // A stranger, somebody with a browser that is known here, a held phone, the person who shares the address.
  expect(
    taken.sign_in + taken.browser + taken.inside + taken.choose,
  ).toBeLessThanOrEqual(40);
});

test("a wait grows, is never for ever, and is not lengthened by trying", async () => {
  const here = bucket("sign_in", newToken());
  for (let n = 0; n < 5; n++) expect(await take(here)).toBe(0);

  expect(await take(here)).toBeGreaterThan(25);
  await passes(20);
  expect(await take(here)).toBeLessThanOrEqual(10);
  await passes(11);
  expect(await take(here)).toBe(0);
  expect(await take(here)).toBeGreaterThan(55);
  await passes(24 * 60 * 60);
  expect(await take(here)).toBe(0);
});

test("several allowances are taken together or not at all", async () => {
  const [used, fresh] = [
    bucket("link", newToken()),
    bucket("link", newToken()),
  ];
  for (let n = 0; n < 5; n++) await take(used);

  for (let n = 0; n < 9; n++)
    expect(await take(used, fresh)).toBeGreaterThan(0);
  for (let n = 0; n < 5; n++) expect(await take(fresh)).toBe(0);
});

test("a try refused for one reason lightens no other wait", async () => {
  const [worn, closed] = [
    bucket("sign_in", newToken()),
    bucket("link", newToken()),
  ];
  for (let n = 0; n < 9; n++) {
    await take(worn);
    await passes(1000);
  }
  for (let n = 0; n < 9; n++) await take(worn);
  await passes(901);
  for (let n = 0; n < 5; n++) await take(closed);

  for (let n = 0; n < 9; n++) await take(worn, closed);

  expect(await take(worn)).toBe(0);
  expect(await take(worn)).toBeGreaterThan(0);
});

test("what came to nothing bad is given back", async () => {
  const here = bucket("link", newToken());
  for (let n = 0; n < 20; n++) {
    expect(await take(here)).toBe(0);
    await anonymously((tx) => giveBackTries(tx, [here]));
  }
});

test("many at once are counted one by one", async () => {
  const here = bucket("sign_in", newToken());

  const waits = await Promise.all(Array.from({ length: 40 }, () => take(here)));

  expect(waits.filter((wait) => wait === 0)).toHaveLength(5);
});

test("a browser that signed in before still opens the door while strangers use up the tries", async () => {
  const dana = await aTherapist();
  const [owner, stranger] = [aBrowser(), aBrowser()];
  const ticket = await isOpened(owner, dana.email);
  await redeemTicket(ticket ?? "");

  for (let n = 0; n < 8; n++)
    await isOpened(stranger, dana.email, `guess ${n}`);

  expect(await isOpened(stranger, dana.email)).toBeNull();
  expect(await isOpened(owner, dana.email)).not.toBeNull();
});

test("a browser of one of two at an address keeps no tries at the other's account", async () => {
  const dana = await aTherapist();
  const [hers, his] = [aBrowser(), aBrowser()];
  await redeemTicket((await isOpened(hers, dana.email)) ?? "");
  for (let n = 0; n < 8; n++) await isOpened(his, dana.email, `guess ${n}`);

  // Known for another account at the same address, not for Dana's.
  await admin`update sec.browser set account_id = gen_random_uuid() where account_id = ${dana.accountId}`;

  expect(await isOpened(hers, dana.email)).toBeNull();
});

test("success at one's own account never buys more guesses at another's", async () => {
  const dana = await aTherapist();
  const own = aBrowser();
  await redeemTicket((await isOpened(own, dana.email)) ?? "");
  const common = bucket("sign_in", emailKey(dana.email));
  for (let n = 0; n < 5; n++) await take(common);

  for (let n = 0; n < 4; n++)
    expect(await isOpened(own, dana.email)).not.toBeNull();

  expect(await take(common)).toBeGreaterThan(0);
});

test.each([
  ["203.0.113.9", "203.0.113.9"],
  ["::ffff:203.0.113.9", "203.0.113.9"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
  ["2001:db8::6", "2001:db8:0:0"],
  ["::1", "0:0:0:0"],
])("the network of %s is %s", (address, network) =>
  expect(networkOf(address)).toBe(network),
);
