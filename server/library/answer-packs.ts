import "server-only";

import { TRPCError } from "@trpc/server";
import { z } from "zod";

import { callerFrom } from "../auth/caller-from";
import { dataPolicy } from "../content-policy";
import { BadInput, SignedOut } from "../errors";
import { LIMITS } from "../packs/file-rules";
import { bodyWithin } from "../request-body";
import { isFromOurPages } from "../request-origin";
import { reported } from "../trpc/init";
import { importPack } from "./import-pack";
import { lookIntoPack } from "./look-into-pack";

const HEADERS = {
  "cache-control": "no-store",
  "content-security-policy": `${dataPolicy}; sandbox`,
  "x-content-type-options": "nosniff",
};

const Wanted = z.object({ wish: z.enum(["look", "add"]) });

async function answer(request: Request): Promise<unknown> {
  const { headers, url } = request;
  if (!isFromOurPages(headers)) throw new TRPCError({ code: "FORBIDDEN" });
  const caller = await callerFrom(headers);
  if (!caller) throw new SignedOut();
  // No form of another site can send this type without asking first.
  if (headers.get("content-type") !== "application/octet-stream") {
    throw new TRPCError({ code: "UNSUPPORTED_MEDIA_TYPE" });
  }
  const { wish } = Wanted.parse(Object.fromEntries(new URL(url).searchParams));
  const read = async () => {
    const bytes = await bodyWithin(request, LIMITS.packed);
    if (bytes === null) {
      throw new BadInput({
        pack: ["A pack is 1 MB at most; this one is larger."],
      });
    }
    return bytes;
  };
  return wish === "look"
    ? lookIntoPack(caller, read)
    : importPack(caller, read);
}

/** Takes in one pack, its bytes as the body: looked into, or added to the library. */
export async function takePack(request: Request): Promise<Response> {
  try {
    return Response.json(await answer(request), { headers: HEADERS });
  } catch (error) {
    const shape = reported(error);
    return Response.json(
      { error: shape },
      { status: shape.data.httpStatus, headers: HEADERS },
    );
  }
}
