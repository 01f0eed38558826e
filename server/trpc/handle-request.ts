import "server-only";

import { TRPCError } from "@trpc/server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import superjson from "superjson";

import { PLACE_HEADER } from "../auth/actor";
import { browserCookie, sessionCookie } from "../auth/cookies";
import { tokenIn } from "../auth/session-token";
import { sessionKeyOf } from "../auth/tokens";
import { dataPolicy, onlyByHttps } from "../content-policy";
import { env } from "../env";
import { addressOf, cookieOf, isFromOurPages } from "../request-origin";
import type { Context } from "./context";
import { reported } from "./init";
import { readBody } from "./read-body";
import { appRouter } from "./root";

const ENDPOINT = "/api/trpc";
const LARGEST_BATCH = 10;
const LONGEST_AGENT = 400;

async function contextOf(
  { headers }: Request,
  answer: Headers,
): Promise<Context> {
  const token = await tokenIn(cookieOf(headers, sessionCookie()));
  return {
    caller:
      token === null
        ? null
        : { sessionKey: sessionKeyOf(token), place: headers.get(PLACE_HEADER) },
    visitor: {
      address: addressOf(headers),
      browser: cookieOf(headers, browserCookie()) ?? null,
    },
    userAgent: headers.get("user-agent")?.slice(0, LONGEST_AGENT) ?? null,
    answerWith: (name, value) => answer.append(name, value),
  };
}

function isReadable(address: string): boolean {
  try {
    decodeURIComponent(new URL(address).pathname);
    return true;
  } catch {
    return false;
  }
}

/** Refuses what no page of ours would send, before anything of it is read. */
async function checkedBody(request: Request): Promise<string> {
  if (!isFromOurPages(request.headers)) {
    throw new TRPCError({ code: "FORBIDDEN" });
  }
  if (!isReadable(request.url)) throw new TRPCError({ code: "BAD_REQUEST" });
  const [type] = (request.headers.get("content-type") ?? "").split(";", 1);
  if (type?.trim().toLowerCase() !== "application/json") {
    throw new TRPCError({ code: "UNSUPPORTED_MEDIA_TYPE" });
  }
  return readBody(request);
}

function refusal(error: unknown): Response {
  const shape = reported(error);
  return Response.json(
    { error: superjson.serialize(shape) },
    { status: shape.data.httpStatus },
  );
}

/** What proxy.ts sets for pages: what is asked of the API in JSON does not pass through it. */
function withHeaders(answer: Response): Response {
  answer.headers.set("cache-control", "no-store");
  answer.headers.set("content-security-policy", dataPolicy);
  if (env.HOLDFAST_PUBLIC_URL.startsWith("https:")) {
    answer.headers.set(...onlyByHttps);
  }
  return answer;
}

/** The one door for changes: POST, JSON, from our own pages; reads come by POST as well, so that no word stands in an address. */
export async function handleRequest(request: Request): Promise<Response> {
  let body: string;
  try {
    body = await checkedBody(request);
  } catch (error) {
    return withHeaders(refusal(error));
  }
  const answer = await fetchRequestHandler({
    endpoint: ENDPOINT,
    router: appRouter,
    req: new Request(request.url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
      signal: request.signal,
    }),
    allowMethodOverride: true,
    maxBatchSize: LARGEST_BATCH,
    createContext: ({ resHeaders }) => contextOf(request, resHeaders),
  });
  return withHeaders(answer);
}
