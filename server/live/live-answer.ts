import type { Caller } from "../auth/actor";
import { NotFound, SignedOut } from "../errors";
import { watchDay } from "./watch-day";

const PING = 20_000;

const HEADERS = {
  "content-type": "text/event-stream; charset=utf-8",
  // Compressed, it would wait for more to say before it says anything.
  "cache-control": "no-store, no-transform",
  "x-accel-buffering": "no",
};

const refused = (status: number) =>
  new Response(null, { status, headers: { "cache-control": "no-store" } });

/** A stream of server-sent events that ends with the page or with the session. */
export async function liveAnswer(
  caller: Caller,
  signal: AbortSignal,
): Promise<Response> {
  const encoder = new TextEncoder();
  const pipe = new TransformStream<Uint8Array, Uint8Array>();
  const writer = pipe.writable.getWriter();
  const say = (text: string) =>
    writer.write(encoder.encode(text)).catch(() => {});

  let ping: NodeJS.Timeout | undefined;
  const close = () => {
    clearInterval(ping);
    writer.close().catch(() => {});
  };
  try {
    const stop = await watchDay(caller, {
      onChange: () => void say("data: changed\n\n"),
      onEnd: () => {
        void say("event: end\ndata: over\n\n");
        close();
      },
    });
    signal.addEventListener("abort", () => {
      stop();
      close();
    });
  } catch (error) {
    if (error instanceof SignedOut) return refused(401);
    if (error instanceof NotFound) return refused(404);
    throw error;
  }
  ping = setInterval(() => void say(": still here\n\n"), PING);
  void say(": here\n\n");
  return new Response(pipe.readable, { headers: HEADERS });
}
