import { z } from "zod";

import { type Caller, PLACE_HEADER } from "@/server/auth/actor";
import { sessionCookie, withoutSession } from "@/server/auth/cookies";
import { CLEARED } from "@/server/auth/leaving";
import { tokenIn } from "@/server/auth/session-token";
import { signOut } from "@/server/auth/sign-out";
import { sessionKeyOf } from "@/server/auth/tokens";
import { SignedOut } from "@/server/errors";
import { saveDraftInput, saveJointAnswerInput } from "@/server/homework/inputs";
import { saveDraft } from "@/server/homework/save-draft";
import { saveJointAnswer } from "@/server/homework/save-joint-answer";
import { cookieOf, isFromOurPages } from "@/server/request-origin";
import { readBody } from "@/server/trpc/read-body";

const farewell = z.object({
  drafts: z.array(saveDraftInput).max(10).default([]),
  together: z.array(saveJointAnswerInput).max(60).default([]),
});

/** What was typed in the last moment is kept; whatever happens with it, the session ends. */
async function keepLastWords(caller: Caller, request: Request) {
  const said = await readBody(request)
    .then(JSON.parse)
    .catch(() => null);
  const { data } = farewell.safeParse(said);
  for (const draft of data?.drafts ?? []) {
    await saveDraft(caller, draft).catch(() => null);
  }
  for (const answer of data?.together ?? []) {
    await saveJointAnswer(caller, answer).catch(() => null);
  }
}

/** Ends the session of somebody who is already on another page, and leaves nothing behind here. */
export async function POST(request: Request) {
  const { headers } = request;
  if (!isFromOurPages(headers)) return new Response(null, { status: 403 });
  const token = await tokenIn(cookieOf(headers, sessionCookie()));
  if (token !== null) {
    const caller = { sessionKey: sessionKeyOf(token) };
    const place = headers.get(PLACE_HEADER);
    await keepLastWords({ ...caller, place }, request);
    await signOut(caller).catch((error) => {
      if (!(error instanceof SignedOut)) throw error;
    });
  }
  return new Response(null, {
    status: 204,
    headers: {
      "cache-control": "no-store",
      "clear-site-data": CLEARED,
      "set-cookie": withoutSession(),
    },
  });
}
