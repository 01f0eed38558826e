import { randomUUID } from "node:crypto";

import { initTRPC, TRPCError } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import {
  type TRPC_ERROR_CODE_NUMBER,
  TRPC_ERROR_CODES_BY_KEY,
} from "@trpc/server/rpc";
import superjson from "superjson";

import { DomainError, SignedOut } from "../errors";
import { log, tracesOf } from "../log";
import type { Context } from "./context";
import type { Audience, Declaration } from "./declare";
import { type Failure, failureOf } from "./failures";
import { packAnswer } from "./pack-answer";

/** What a client learns of an error, whoever made it. */
export type ErrorShape = {
  code: TRPC_ERROR_CODE_NUMBER;
  message: string;
  data: {
    code: Failure["code"];
    httpStatus: number;
    /** Sentences by the path of the field they concern. */
    fields: Record<string, string[]>;
    needsPassword: boolean;
    /** To be named when asking for help; our log has the same. */
    incidentId: string | null;
  };
};

function errorShape(failure: Failure, incidentId: string | null) {
  const { code, message, fields, needsPassword } = failure;
  const httpStatus = getHTTPStatusCodeFromError(new TRPCError({ code }));
  return {
    code: TRPC_ERROR_CODES_BY_KEY[code],
    message,
    data: { code, httpStatus, fields, needsPassword, incidentId },
  } satisfies ErrorShape;
}

/** Says what went wrong in our own words; what nobody foresaw leaves its traces in the log. */
export function reported(error: unknown, procedure?: string): ErrorShape {
  const failure = failureOf(error);
  const incidentId = failure.unexpected ? randomUUID() : null;
  if (failure.unexpected || failure.code === "SERVICE_UNAVAILABLE") {
    log.error("request failed", {
      ...tracesOf(error),
      incident: incidentId ?? undefined,
      procedure,
    });
  }
  return errorShape(failure, incidentId);
}

const t = initTRPC
  .context<Context>()
  .meta<Declaration>()
  .create({
    transformer: {
      input: { serialize: superjson.serialize, deserialize: readInput },
      output: { serialize: packAnswer, deserialize: superjson.deserialize },
    },
    errorFormatter: ({ error, path }) => reported(error, path),
  });

/** A body can claim to be any type; what does not unpack is the sender's mistake. */
function readInput(body: Parameters<typeof superjson.deserialize>[0]): unknown {
  try {
    return superjson.deserialize(body);
  } catch {
    throw new TRPCError({ code: "BAD_REQUEST" });
  }
}

/** In-process callers get the same codes as the web. */
const translated = t.middleware(async ({ next }) => {
  const result = await next();
  if (result.ok) return result;
  const { cause } = result.error;
  if (!(cause instanceof DomainError)) return result;
  throw new TRPCError({ code: cause.code, message: cause.message, cause });
});

export const router = t.router;

/** For what may be asked before signing in. Like every procedure it names who may call it. */
export const publicProcedure = (
  ...actors: readonly [Audience, ...Audience[]]
) => t.procedure.meta({ actors }).use(translated);

/** For what needs somebody signed in. `actors` says who; the verb sees to it. */
export const actorProcedure = (
  ...actors: readonly [
    Exclude<Audience, "anyone">,
    ...Exclude<Audience, "anyone">[],
  ]
) =>
  t.procedure
    .meta({ actors })
    .use(translated)
    .use(({ ctx: { caller }, next }) => {
      if (!caller) throw new SignedOut();
      return next({ ctx: { caller } });
    });
