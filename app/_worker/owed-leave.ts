/// <reference lib="webworker" />
import type { RouteHandlerCallbackOptions } from "serwist";

/** Stands here, empty, while somebody has left and the server may not know it yet. */
const OWED = "leave-owed";

/** Whoever leaves without a network has left: the session ends with the next line there is. */
export function leaving({
  request,
  event,
}: RouteHandlerCallbackOptions): Promise<Response> {
  const left = (async () => {
    await caches.open(OWED);
    const answer = await fetch(request);
    if (answer.ok) await caches.delete(OWED);
    return answer;
  })();
  event.waitUntil(left.catch(() => undefined));
  return left;
}

/** Before any page is asked for, so that it is never answered to a session that was left. */
export async function endWhatIsOwed(): Promise<void> {
  if (!(await caches.has(OWED))) return;
  const { ok } = await fetch("/api/leave", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: "{}",
  });
  if (!ok) throw new Error("The session could not be ended.");
  await caches.delete(OWED);
}
