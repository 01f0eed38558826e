import "server-only";

import { TRPCError } from "@trpc/server";

import type { Caller } from "../auth/actor";
import { callerFrom } from "../auth/caller-from";
import { dataPolicy } from "../content-policy";
import { BadInput, SignedOut } from "../errors";
import { bodyWithin } from "../request-body";
import { isFromOurPages } from "../request-origin";
import { reported } from "../trpc/init";
import { addJointPicture } from "./add-joint-picture";
import { getJointPicture } from "./get-joint-picture";
import { addJointPictureInput, getJointPictureInput } from "./inputs";
import { LARGEST_PICTURE, WORDS } from "./picture-rules";

const HEADERS = {
  "cache-control": "no-store",
  "content-security-policy": `${dataPolicy}; sandbox`,
  "x-content-type-options": "nosniff",
};

async function callerOf({ headers }: Request): Promise<Caller> {
  if (!isFromOurPages(headers)) throw new TRPCError({ code: "FORBIDDEN" });
  const caller = await callerFrom(headers);
  if (!caller) throw new SignedOut();
  return caller;
}

async function answered(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    const shape = reported(error);
    return Response.json(
      { error: shape },
      { status: shape.data.httpStatus, headers: HEADERS },
    );
  }
}

/** Takes in one picture: its bytes as the body, what it is for in the address. */
export const takePicture = (request: Request): Promise<Response> =>
  answered(async () => {
    const caller = await callerOf(request);
    // No form of another site can send this type without asking first.
    if (request.headers.get("content-type") !== "application/octet-stream") {
      throw new TRPCError({ code: "UNSUPPORTED_MEDIA_TYPE" });
    }
    const { searchParams } = new URL(request.url);
    const input = addJointPictureInput.parse(Object.fromEntries(searchParams));
    await addJointPicture(caller, input, async () => {
      const bytes = await bodyWithin(request, LARGEST_PICTURE);
      if (bytes === null) throw new BadInput({ picture: [WORDS.tooLarge] });
      return bytes;
    });
    return new Response(null, { status: 204, headers: HEADERS });
  });

/** Hands out one picture, to be shown within a page and nowhere else. */
export const showPicture = (
  request: Request,
  pictureId: string,
): Promise<Response> =>
  answered(async () => {
    const caller = await callerOf(request);
    const input = getJointPictureInput.parse({ pictureId });
    const bytes = await getJointPicture(caller, input);
    return new Response(Uint8Array.from(bytes), {
      headers: {
        ...HEADERS,
        "content-type": "image/webp",
        "content-disposition": 'attachment; filename="picture.webp"',
      },
    });
  });
