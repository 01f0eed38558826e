import { randomUUID } from "node:crypto";

import { beforeAll, describe, expect, test } from "vitest";

import { GET } from "@/app/api/pictures/[pictureId]/route";
import { POST } from "@/app/api/pictures/route";
import { LARGEST_PICTURE, WORDS } from "@/server/pictures/picture-rules";
import { ACTORS, type ActorName, TEAM } from "@/tests/support/actors";
import { admin } from "@/tests/support/admin";
import { cookieOf } from "@/tests/support/cookie";
import { aPhoto } from "@/tests/support/pictures";
import { aWorld, type World } from "@/tests/support/world";

const HOME = "http://localhost:3000";
const MAY: readonly ActorName[] = ["ana", "anaConfirmed", "ben", ...TEAM];
const MAY_NOT = ACTORS.filter((actor) => !MAY.includes(actor));

let world: World;
let pictureId: string;
beforeAll(async () => {
  world = await aWorld();
  const [row] = await admin<{ id: string }[]>`
    select id from joint_pictures where assignment_id = ${world.ids.assignment.opened ?? ""} limit 1`;
  pictureId = row?.id ?? "";
});

async function headersOf(actor: ActorName): Promise<Record<string, string>> {
  const caller = world.callerOf(actor);
  const cookie = caller ? await cookieOf(caller.token) : {};
  return { ...cookie, "sec-fetch-site": "same-origin" };
}

async function asks(actor: ActorName, id: string) {
  const request = new Request(`${HOME}/api/pictures/${id}`, {
    headers: await headersOf(actor),
  });
  const params = Promise.resolve({ pictureId: id });
  const answer = await GET(request, { params });
  return { answer, text: await answer.clone().text() };
}

type Sending = {
  body?: Uint8Array | ReadableStream<Uint8Array>;
  question?: string;
  id?: string;
  headers?: Record<string, string>;
};

async function sends(
  actor: ActorName,
  { body, question = "picture", id = randomUUID(), headers }: Sending = {},
) {
  const search = new URLSearchParams({
    assignmentId: world.ids.assignment.opened ?? "",
    question,
    pictureId: id,
  });
  const request = new Request(`${HOME}/api/pictures?${search}`, {
    method: "POST",
    headers: {
      ...(await headersOf(actor)),
      "content-type": "application/octet-stream",
      ...headers,
    },
    body:
      body instanceof ReadableStream
        ? body
        : Buffer.from(body ?? (await aPhoto())),
    duplex: "half",
  } as RequestInit);
  const answer = await POST(request);
  return { status: answer.status, text: await answer.text() };
}

describe("who sees a picture of what a couple writes together", () => {
  test.each(MAY)("%s does", async (actor) => {
    const { answer } = await asks(actor, pictureId);

    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "cache-control": "no-store",
      "content-type": "image/webp",
      "content-disposition": 'attachment; filename="picture.webp"',
      "content-security-policy": expect.stringContaining("sandbox"),
      "x-content-type-options": "nosniff",
    });
  });

  test.each(MAY_NOT)("%s does not, and learns nothing of it", async (actor) => {
    const known = await asks(actor, pictureId);
    const unknown = await asks(actor, randomUUID());

    expect([401, 404]).toContain(known.answer.status);
    expect(known.answer.status).toBe(unknown.answer.status);
    expect(known.text).toBe(unknown.text);
    expect(known.answer.headers.get("content-type")).toMatch(/json/);
  });

  test("the list of those who do not is not empty", () => {
    expect(MAY_NOT.length).toBeGreaterThan(5);
  });

  test.each(["", "1", "../../etc/passwd", "%00", "<script>"])(
    "%j is no address of one",
    async (id) => {
      const { answer, text } = await asks("ana", id);
      expect(answer.status).toBe(400);
      expect(text).not.toContain("script");
    },
  );
});

describe("who sends one", () => {
  test.each(MAY_NOT)("%s does not, and nothing is kept", async (actor) => {
    const id = randomUUID();
    const { status } = await sends(actor, { id });

    expect([401, 404]).toContain(status);
    expect(await admin`select from joint_pictures where id = ${id}`).toEqual(
      [],
    );
  });

  test.each(MAY)("%s does", async (actor) => {
    expect((await sends(actor)).status).toBe(204);
  });
});

test("only our own pages see or send one, and only as bytes", async () => {
  for (const site of ["cross-site", "same-site", "none"]) {
    const headers = { "sec-fetch-site": site };
    expect((await sends("ana", { headers })).status).toBe(403);
    const own = await headersOf("ana");
    const request = new Request(HOME, { headers: { ...own, ...headers } });
    const params = Promise.resolve({ pictureId });
    expect((await GET(request, { params })).status).toBe(403);
  }
  for (const type of [
    "image/jpeg",
    "text/plain",
    "multipart/form-data; boundary=x",
  ]) {
    const headers = { "content-type": type };
    expect((await sends("ana", { headers })).status).toBe(415);
  }
});

describe("a body of ten megabytes and one byte", () => {
  const tooLarge = LARGEST_PICTURE + 1;

  test("is refused by what it says of itself", async () => {
    const { status, text } = await sends("ana", {
      body: new Uint8Array(tooLarge),
    });
    expect(status).toBe(400);
    expect(text).toContain(WORDS.tooLarge);
  });

  test("is read no further than that where it says nothing", async () => {
    let sent = 0;
    const part = new Uint8Array(1_000_000);
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += part.length;
        controller.enqueue(part);
      },
    });
    const { status, text } = await sends("ana", { body: endless });

    expect(status).toBe(400);
    expect(text).toContain(WORDS.tooLarge);
    expect(sent).toBeLessThan(LARGEST_PICTURE + 3_000_000);
  });

  test("one byte less is looked at", async () => {
    const { text } = await sends("ana", {
      body: new Uint8Array(LARGEST_PICTURE),
    });
    expect(text).toContain(WORDS.unknown);
  });
});

test("what is no picture is said so in our own words, whatever it calls itself", async () => {
  const body = Buffer.from("<svg onload='alert(1)'/>");
  const { status, text } = await sends("ben", { body });

  expect(status).toBe(400);
  expect(JSON.parse(text).error.data.fields).toEqual({
    picture: [WORDS.unknown],
  });
});

test("a damaged picture is an incident for its reader, never half a picture", async () => {
  const flip = () =>
    admin`update joint_pictures set body = set_byte(body, octet_length(body) - 1, 255 - get_byte(body, octet_length(body) - 1))`;
  await flip();
  const broken = await asks("ana", pictureId);
  await flip();

  expect(broken.answer.status).toBe(500);
  expect(JSON.parse(broken.text).error.data.incidentId).toMatch(
    /^[0-9a-f-]{36}$/,
  );
  expect((await asks("ana", pictureId)).answer.status).toBe(200);
});
