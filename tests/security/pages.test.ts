import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { ACTORS, type ActorName } from "@/tests/support/actors";
import {
  addressParts,
  NAMED_IN_ADDRESSES,
} from "@/tests/support/address-parts";
import { type Found, leaks, metIn } from "@/tests/support/crawl";
import { AS_DATA, isEnough } from "@/tests/support/enough-pages";
import { hasPages, startSite } from "@/tests/support/own-site";
import {
  ANEW,
  addresses,
  nonceOf,
  type Page,
  routes,
  settled,
  visit,
} from "@/tests/support/pages";
import { aWorld, type World } from "@/tests/support/world";

let world: World;
let site: Awaited<ReturnType<typeof startSite>>;
beforeAll(async () => {
  if (!hasPages) return;
  [world, site] = await Promise.all([aWorld(), startSite()]);
}, 120_000);
afterAll(() => site?.stop());

const unknown = randomUUID();

const VISITORS: readonly ActorName[] = process.env.HOLDFAST_LONG
  ? ACTORS
  : [
      "anonymous",
      "ana",
      "anaConfirmed",
      "ben",
      "neighbour",
      "therapist",
      "colleague",
      "owner",
      "biller",
    ];

type Visited = Page & { actor: ActorName; address: string };

async function everyPage(): Promise<Visited[]> {
  const all = routes
    .flatMap((route) => addresses(route, addressParts(world, unknown)))
    .filter((address) => isEnough(address, world, unknown));
  const visited: Visited[] = [];
  await Promise.all(
    VISITORS.map(async (actor) => {
      const caller = world.callerOf(actor);
      for (const address of all) {
        visited.push({
          ...(await visit(site.url, caller, address)),
          actor,
          address,
        });
        if (!AS_DATA.has(actor)) continue;
        const data = await visit(site.url, caller, address, { rsc: "1" });
        visited.push({ ...data, actor, address: `${address} as data` });
      }
    }),
  );
  return visited;
}

describe.skipIf(!hasPages)(
  "every page, for everybody, with ids of everybody's",
  () => {
    let visited: Visited[];
    beforeAll(async () => {
      visited = await everyPage();
    }, 600_000);

    test("none fails", () => {
      expect(
        visited
          .filter(({ status }) => status >= 500)
          .map(
            ({ actor, address, status }) => `${status} ${address} for ${actor}`,
          ),
      ).toEqual([]);
      expect(visited.length).toBeGreaterThan(700);
    });

    test("nobody is shown a word that is not theirs", () => {
      const found: Found[] = visited.map(
        ({ actor, address, text, headers }) => ({
          by: actor,
          in: address,
          text: `${text} ${JSON.stringify([...headers])}`,
        }),
      );
      expect(leaks(world.secrets, found)).toEqual([]);

      const met = metIn(world.secrets, found);
      expect(met.length).toBeGreaterThan(30);
    });

    test("what is not theirs looks like what is not there", () => {
      const different = visited.flatMap(({ actor, address, ...page }) => {
        const id = NAMED_IN_ADDRESSES.flatMap((kind) =>
          Object.values(world.ids[kind]),
        ).find((one) => address.includes(one));
        const isTheirs = NAMED_IN_ADDRESSES.some((kind) =>
          [...world.knows(actor, kind)].some((one) => address.includes(one)),
        );
        if (!id || isTheirs) return [];
        const other = visited.find(
          (one) =>
            one.actor === actor &&
            one.address === address.replaceAll(id, unknown),
        );
        const alike =
          JSON.stringify(settled(page)).replaceAll(id, unknown) ===
          (other && JSON.stringify(settled(other)));
        return other && !alike ? [`${address} for ${actor}`] : [];
      });
      expect(different).toEqual([]);
    });

    test("each carries its headers, a policy of its own, and nothing from elsewhere", () => {
      const nonces = new Set<string>();
      for (const { actor, address, headers, text, status } of visited) {
        const where = `${address} for ${actor}`;
        const policy = headers.get("content-security-policy") ?? "";
        const nonce = nonceOf(headers);
        expect(policy, where).not.toMatch(
          /unsafe-|\*|https?:(?!\/\/localhost)/,
        );
        expect(nonces.has(nonce), where).toBe(false);
        nonces.add(nonce);
        expect(Object.fromEntries(headers), where).toMatchObject({
          "cache-control": expect.stringContaining("no-store"),
          "x-content-type-options": "nosniff",
          "referrer-policy": "no-referrer",
          "cross-origin-opener-policy": "same-origin",
          "cross-origin-resource-policy": "same-origin",
          "x-frame-options": "DENY",
          "permissions-policy": expect.stringContaining("camera=()"),
        });
        expect(headers.get("x-powered-by"), where).toBeNull();
        expect(headers.get("x-robots-tag"), where).toBe(
          address.split(" ")[0] === "/" ? null : "noindex, nofollow",
        );
        if (status !== 200 || address.endsWith("as data")) continue;
        const bare = [...text.matchAll(/<script(?![^>]*nonce=)[^>]*>/g)].map(
          ([tag]) => tag,
        );
        expect(bare, where).toEqual([]);
        const elsewhere = [
          ...text.matchAll(
            /<(?:link|script|img|iframe|form|source)\b[^>]*\b(?:src|href|action)="(?:https?:)?\/\/(?!localhost)[^"]*"/g,
          ),
        ].map(([tag]) => tag);
        expect(elsewhere, where).toEqual([]);
      }
    });

    test.each([
      ["/api/health", "GET"],
      ["/api/auth/session", "GET"],
      ["/api/auth/csrf", "GET"],
      ["/api/trpc/auth.self", "GET"],
      ["/api/trpc/auth.self", "POST"],
      ["/api/leave", "POST"],
      ["/api/nothing", "GET"],
      ["/nothing/at/all", "GET"],
    ])(
      "%s by %s is kept by no cache and framed by nobody",
      async (path, method) => {
        const { headers } = await fetch(site.url + path, {
          method,
          headers: ANEW,
        });

        expect(Object.fromEntries(headers)).toMatchObject({
          "cache-control": expect.stringContaining("no-store"),
          "x-content-type-options": "nosniff",
          "x-frame-options": "DENY",
          "referrer-policy": "no-referrer",
        });
      },
    );

    test.each([
      ["/api/trpc/%FF", "POST"],
      ["/api/trpc/%E0%A4%A", "POST"],
      ["/api/auth/%E0%A4%A", "GET"],
      ["/homework/%FF", "GET"],
    ])("%s by %s cannot be read, and is answered so", async (path, method) => {
      const { status, headers } = await fetch(site.url + path, {
        method,
        headers: ANEW,
      });

      expect(status).toBe(400);
      expect(nonceOf(headers)).not.toBe("");
      expect(Object.fromEntries(headers)).toMatchObject({
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
      });
    });

    test("the log of all this names nobody's words", () => {
      expect(
        leaks(world.secrets, [
          { by: "log", in: "the log", text: site.output() },
        ]),
      ).toEqual([]);
    });
  },
);
