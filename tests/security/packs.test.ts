import { beforeAll, describe, expect, test } from "vitest";

import { POST } from "@/app/api/packs/route";
import { LIMITS } from "@/server/packs/file-rules";
import { writeZip } from "@/server/packs/zip";
import { ACTORS, type ActorName } from "@/tests/support/actors";
import { cookieOf } from "@/tests/support/cookie";
import { aWorld, type World } from "@/tests/support/world";

let world: World;
beforeAll(async () => {
  world = await aWorld();
});

type Sending = { wish?: string; body?: BodyInit; headers?: object };

async function sends(
  actor: ActorName,
  { wish = "look", body = "no pack", headers = {} }: Sending = {},
) {
  const caller = world.callerOf(actor);
  const cookie = caller ? await cookieOf(caller.token) : {};
  const answer = await POST(
    new Request(`http://localhost:3000/api/packs?wish=${wish}`, {
      method: "POST",
      headers: {
        ...cookie,
        "sec-fetch-site": "same-origin",
        "content-type": "application/octet-stream",
        ...headers,
      },
      body,
      duplex: "half",
    } as RequestInit),
  );
  return { status: answer.status, text: await answer.text(), answer };
}

const treats = (actor: ActorName) =>
  world.callerOf(actor) !== null &&
  ["therapist", "colleague", "stranger"].includes(actor);

describe("only whoever treats couples sends a pack", () => {
  test.each(ACTORS)("%s", async (actor) => {
    for (const wish of ["look", "add"]) {
      const { status } = await sends(actor, { wish });
      if (treats(actor)) expect([200, 400]).toContain(status);
      if (/^(ana|ben|neighbour|owner|biller|anonymous)/.test(actor)) {
        expect([401, 403]).toContain(status);
      }
    }
  });
});

test("only our own pages send one, and only as bytes", async () => {
  for (const site of ["cross-site", "same-site", "none"]) {
    const headers = { "sec-fetch-site": site };
    expect((await sends("therapist", { headers })).status).toBe(403);
  }
  for (const type of ["application/zip", "text/plain", "multipart/form-data"]) {
    const headers = { "content-type": type };
    expect((await sends("therapist", { headers })).status).toBe(415);
  }
  expect((await sends("therapist", { wish: "keep" })).status).toBe(400);
});

test("what is no pack is refused in words, and nothing of it is drawn", async () => {
  const { status, text, answer } = await sends("therapist", {
    body: "<script>alert(1)</script>",
  });

  expect(status).toBe(200);
  expect(JSON.parse(text)).toEqual({
    ok: false,
    more: 0,
    problems: [
      expect.objectContaining({
        file: "",
        reason: expect.stringContaining("could not be opened as a zip file"),
      }),
    ],
  });
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    "cache-control": "no-store",
    "content-security-policy": expect.stringContaining("sandbox"),
    "x-content-type-options": "nosniff",
  });
});

test("a hostile name comes back as words", async () => {
  const pack = await writeZip([
    { path: "pack.yaml", text: "pack: 1" },
    { path: "<img src=x onerror=alert(1)>.yaml", text: "a: 1" },
  ]);
  const { text, answer } = await sends("therapist", {
    body: Buffer.from(pack),
  });

  expect(JSON.parse(text).ok).toBe(false);
  expect(answer.headers.get("content-type")).toMatch(/json/);
});

test("one larger than a pack may be is read no further", async () => {
  let sent = 0;
  const part = new Uint8Array(250_000);
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += part.length;
      controller.enqueue(part);
    },
  });
  const { status, text } = await sends("therapist", { body: endless });

  expect(status).toBe(400);
  expect(text).toContain("A pack is 1 MB at most");
  expect(sent).toBeLessThan(LIMITS.packed + 1_000_000);
});
