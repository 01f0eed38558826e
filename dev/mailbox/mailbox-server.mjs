import { randomUUID } from "node:crypto";
import { createServer } from "node:http";

import { keepMessages } from "./kept-messages.mjs";
import { problemIn } from "./letter-problems.mjs";

const MOST_BYTES = 1_000_000;

/**
 * Stands in for Resend on one machine: takes mails as its API does, sends none of them, and
 * keeps each as a file. The same key brings the same answer and no second mail.
 *
 * @param {{ folder: string, beforeKeeping?: (key: string) => Promise<void>, beforeAnswering?: (key: string) => Promise<void> }} options
 *   the two waits are for tests that stop the sender half way
 */
export async function startMailbox({ folder, ...waits }) {
  const messages = keepMessages(folder);
  const inHand = new Set();
  const server = createServer((request, response) => {
    answer(request, { messages, inHand, ...waits }).then(
      ({ status, body }) => {
        response.writeHead(status, { "content-type": "application/json" });
        response.end(JSON.stringify(body));
      },
      () => response.destroy(),
    );
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    messages: messages.all,
    /** Does not keep a process alive that has nothing else to do. */
    unref: () => server.unref(),
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

const refusal = (statusCode, name, message) => ({
  status: statusCode,
  body: { statusCode, name, message },
});

async function answer(request, { messages, inHand, ...waits }) {
  if (request.method !== "POST" || request.url !== "/emails") {
    return refusal(404, "not_found", "The requested endpoint does not exist.");
  }
  if (!/^Bearer .+/.test(request.headers.authorization ?? "")) {
    return refusal(401, "missing_api_key", "Missing API key.");
  }
  const letter = await bodyOf(request);
  const problem = problemIn(letter);
  if (problem) return refusal(422, "validation_error", problem);

  const key = request.headers["idempotency-key"] ?? randomUUID();
  if (inHand.has(key)) {
    return refusal(
      409,
      "concurrent_idempotent_requests",
      "A request with this key is in progress.",
    );
  }
  inHand.add(key);
  try {
    await waits.beforeKeeping?.(key);
    const kept = messages.keep(key, letter);
    if (!kept) {
      return refusal(
        409,
        "invalid_idempotent_request",
        "This key was used with another body.",
      );
    }
    await waits.beforeAnswering?.(key);
    return { status: 200, body: { id: kept.id } };
  } finally {
    inHand.delete(key);
  }
}

async function bodyOf(request) {
  let text = "";
  for await (const piece of request.setEncoding("utf8")) {
    text += piece;
    if (text.length > MOST_BYTES) return null;
  }
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
