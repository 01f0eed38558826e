import { randomUUID } from "node:crypto";

import superjson from "superjson";

import { sessionCookie } from "@/server/auth/cookies";
import { encodedSession } from "@/server/auth/session-token";
import { areYouThere } from "@/tests/support/answers";

import { measure } from "./measure";
import type { Site } from "./site";
import { aWorld, type Part, type SignedIn } from "./world";

export const COUPLES = 8;
/** Of a couple whose page is opened: one answered by both, one by one of them, one by nobody. */
const ON_A_PAGE = 3;

export const answers = areYouThere({
  moment: "The night the power went out and you read to me. ".repeat(4),
  forTherapist: "There is something I would rather say to you alone. ".repeat(
    20,
  ),
});
export const envelope = (input: unknown) =>
  JSON.stringify(superjson.serialize(input));

export type Signed = Part & { cookie: string; therapistCookie: string };

/** Each session with its one cookie, as a browser has it. */
export async function signed(parts: readonly Part[]): Promise<Signed[]> {
  const cookies = new Map<string, Promise<string>>();
  const cookieOf = async ({ accountId, token }: SignedIn) => {
    const encoded = cookies.get(token) ?? encodedSession(accountId, token);
    cookies.set(token, encoded);
    return `${sessionCookie()}=${await encoded}`;
  };
  return Promise.all(
    parts.map(async (part) => ({
      ...part,
      cookie: await cookieOf(part.caller),
      therapistCookie: await cookieOf(part.therapist),
    })),
  );
}

export const submitted = (site: Site) => async (part: Signed) => {
  const seen = Object.fromEntries(Object.keys(answers).map((key) => [key, 1]));
  const body = envelope({
    assignmentId: part.assignmentId,
    submissionId: randomUUID(),
    answers,
    seen,
  });
  const { status, body: answer } = await site.post(
    "/api/trpc/homework.submit",
    body,
    part.cookie,
  );
  return status === 200 && answer.includes("submitted");
};

export const readBoth = (site: Site) => async (part: Signed) => {
  const body = envelope({ assignmentId: part.assignmentId });
  const { status } = await site.post(
    "/api/trpc/homework.getTwoSides",
    body,
    part.therapistCookie,
  );
  return status === 200;
};

export const couplePage =
  (site: Site) =>
  async ({ coupleId, therapistCookie }: Signed) =>
    (await site.get(`/couples/${coupleId}`, therapistCookie)).status === 200;

export const partnersHome =
  (site: Site) =>
  async ({ cookie }: Signed) =>
    (await site.get("/today", cookie)).status === 200;

/** Whether a part of `answeredCouples` is one that was answered. */
export const isAnswered = (at: number) => at % (2 * ON_A_PAGE) < ON_A_PAGE;

export async function answeredCouples(holdfast: Site): Promise<Signed[]> {
  const parts = await signed(await aWorld(1, COUPLES, ON_A_PAGE));
  const answered = parts.filter((_, at) => isAnswered(at));
  const { failed } = await measure(answered, 8, submitted(holdfast));
  if (failed > 0) throw new Error("The couples' pages could not be prepared.");
  return parts;
}
