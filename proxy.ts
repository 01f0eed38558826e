import { randomBytes } from "node:crypto";

import { type NextRequest, NextResponse } from "next/server";

import { contentPolicy, onlyByHttps } from "./server/content-policy";
import { env } from "./server/env";
import { isReadableAddress } from "./server/readable-address";

const isHttps = env.HOLDFAST_PUBLIC_URL.startsWith("https:");

const unreadable = () =>
  new NextResponse("This address cannot be read. Check it, or begin at /.\n", {
    status: 400,
    headers: { "content-type": "text/plain; charset=utf-8" },
  });

/**
 * Gives every page its own nonce and the headers that depend on where we are served. It lets
 * nobody in and keeps nobody out: that is for the verbs.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = randomBytes(16).toString("base64");
  const policy = contentPolicy({
    nonce,
    secure: isHttps,
    development: env.NODE_ENV === "development",
  });
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);

  const response = isReadableAddress(request.nextUrl.pathname)
    ? NextResponse.next({ request: { headers } })
    : unreadable();
  response.headers.set("content-security-policy", policy);
  response.headers.set("cache-control", "no-store");
  if (isHttps) response.headers.set(...onlyByHttps);
  return response;
}

/**
 * All but files that are the same for everybody, and what is asked of the API in JSON: its
 * answers set their own headers, and need not pay for the way of a page.
 */
export const config = {
  matcher: [
    {
      source:
        "/((?!_next/static/|(?:apple-)?icon[\\w-]*\\.(?:svg|png)$|api/trpc/[^/]+$).*)",
    },
    {
      source: "/api/trpc/:procedure",
      missing: [
        { type: "header", key: "content-type", value: "application/json.*" },
      ],
    },
  ],
};
