import { expect, test } from "vitest";

import { withFreshNonce } from "./shell-answer";

const policy = "script-src 'self' 'nonce-dXNlZA==' 'strict-dynamic'";
const shell = () =>
  new Response('<script nonce="dXNlZA=="></script><p>Today</p>', {
    headers: {
      "content-security-policy": policy,
      "content-encoding": "gzip",
      "cache-control": "no-store",
    },
  });

test("each answer of the shell has a nonce of its own, in its policy and in its scripts", async () => {
  const nonces = new Set<string>();
  for (let time = 0; time < 20; time++) {
    const answer = await withFreshNonce(shell());
    const text = await answer.text();
    const nonce = /nonce="([^"]+)"/.exec(text)?.[1] ?? "";
    expect(answer.headers.get("content-security-policy")).toBe(
      policy.replace("dXNlZA==", nonce),
    );
    expect(answer.headers.get("content-encoding")).toBeNull();
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(text).toContain("<p>Today</p>");
    nonces.add(nonce);
  }
  expect(nonces.size).toBe(20);
  expect(nonces).not.toContain("dXNlZA==");
});

test("a shell without a policy is not shown", async () => {
  const { type } = await withFreshNonce(new Response("<p>Today</p>"));
  expect(type).toBe("error");
});
