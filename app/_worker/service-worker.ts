/// <reference lib="webworker" />
import {
  NetworkOnly,
  type PrecacheEntry,
  type RouteHandlerCallbackOptions,
  type RouteMatchCallbackOptions,
  Serwist,
} from "serwist";

import { SHELL } from "../_lib/shell-page";
import { endWhatIsOwed, leaving } from "./owed-leave";
import { withFreshNonce } from "./shell-answer";
import { isShellPlace } from "./shell-places";

declare const self: ServiceWorkerGlobalScope & {
  __SW_MANIFEST: (PrecacheEntry | string)[] | undefined;
};

/** A line that carries nothing is no line. */
const network = new NetworkOnly({ networkTimeoutSeconds: 20 });

async function page(options: RouteHandlerCallbackOptions): Promise<Response> {
  try {
    await endWhatIsOwed();
    return await network.handle(options);
  } catch {
    const shell = isShellPlace(options.url.pathname)
      ? await serwist.matchPrecache(SHELL)
      : null;
    return shell ? withFreshNonce(shell) : Response.error();
  }
}

/*
 * Kept are the files of this build and the shell, asked for without a cookie: nothing that was
 * answered to somebody signed in is ever kept. A new build takes over at once. An open page has
 * fetched what it needs and keeps its words itself, so it is not disturbed.
 */
const serwist = new Serwist({
  precacheEntries: self.__SW_MANIFEST,
  precacheOptions: {
    fetchOptions: { credentials: "omit" },
    cleanupOutdatedCaches: true,
  },
  skipWaiting: true,
  clientsClaim: true,
  disableDevLogs: true,
  runtimeCaching: [
    {
      matcher: ({ request, sameOrigin, url }) =>
        sameOrigin &&
        request.mode === "navigate" &&
        !url.pathname.startsWith("/api/"),
      handler: page,
    },
    ...["/api/leave", "/api/trpc/auth.signOut"].map((path) => ({
      matcher: ({ sameOrigin, url }: RouteMatchCallbackOptions) =>
        sameOrigin && url.pathname === path,
      method: "POST" as const,
      handler: leaving,
    })),
  ],
});

serwist.addEventListeners();
