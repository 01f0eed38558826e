import { TRPCError } from "@trpc/server";

import { BadInput } from "../errors";
import { bodyWithin } from "../request-body";
import { isStorable, NOT_STORABLE } from "../text";

const LARGEST = 256 * 1024;
const DEEPEST = 40;

/** The body as text, never holding more of it than is allowed. */
async function textOf(request: Request): Promise<string> {
  const body = await bodyWithin(request, LARGEST);
  if (body === null) throw new TRPCError({ code: "PAYLOAD_TOO_LARGE" });
  return new TextDecoder().decode(body);
}

/** Depth and characters of all that was sent, keys included, before anything looks at its meaning. */
function inspect(value: unknown, depth = 0): void {
  if (depth > DEEPEST) throw new TRPCError({ code: "BAD_REQUEST" });
  if (typeof value === "string") {
    if (!isStorable(value)) throw new BadInput({ input: [NOT_STORABLE] });
  } else if (Array.isArray(value)) {
    for (const item of value) inspect(item, depth + 1);
  } else if (typeof value === "object" && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      if (key === "__proto__") throw new TRPCError({ code: "BAD_REQUEST" });
      inspect(key, depth + 1);
      inspect(item, depth + 1);
    }
  }
}

/** The JSON a request brings, as text that is known to be harmless to unpack. */
export async function readBody(request: Request): Promise<string> {
  const text = await textOf(request);
  if (text === "") return "{}";
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw new TRPCError({ code: "PARSE_ERROR" });
  }
  if (typeof body !== "object" || body === null || Array.isArray(body)) {
    throw new TRPCError({ code: "BAD_REQUEST" });
  }
  inspect(body);
  return text;
}
