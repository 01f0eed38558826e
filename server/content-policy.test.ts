import { NextRequest } from "next/server";
import { expect, test } from "vitest";

import nextConfig from "../next.config";
import { proxy } from "../proxy";
import { contentPolicy } from "./content-policy";

const production = contentPolicy({
  nonce: "abc",
  secure: true,
  development: false,
});

test("a page runs its own scripts alone, and nothing unsafe", () => {
  expect(production).not.toMatch(/unsafe-(inline|eval)|\*|https?:/);
  expect(production).toContain("default-src 'none'");
  expect(production).toContain(
    "script-src 'self' 'nonce-abc' 'strict-dynamic'",
  );
  expect(production).toContain("style-src 'self' 'nonce-abc'");
  expect(production).toContain("frame-ancestors 'none'");
  expect(production).toContain("base-uri 'none'");
  expect(production).toContain("form-action 'self'");
  expect(production).toContain("upgrade-insecure-requests");
});

const visit = () => proxy(new NextRequest("http://localhost:3000/today"));

test("every answer has a nonce of its own and is kept by nobody", () => {
  const [one, other] = [visit(), visit()];
  const policy = one.headers.get("content-security-policy");

  expect(policy).toMatch(/'nonce-[A-Za-z0-9+/]{22}=='/);
  expect(policy).not.toBe(other.headers.get("content-security-policy"));
  expect(one.headers.get("cache-control")).toBe("no-store");
});

test("the page learns its nonce from the request, whatever the browser sent", () => {
  const request = new NextRequest("http://localhost:3000/today", {
    headers: { "x-nonce": "mine", "content-security-policy": "default-src *" },
  });
  const passedOn = proxy(request).headers;

  expect(passedOn.get("x-middleware-request-x-nonce")).not.toBe("mine");
  expect(passedOn.get("x-middleware-request-content-security-policy")).toBe(
    passedOn.get("content-security-policy"),
  );
});

test("plain http promises no https", () => {
  expect(visit().headers.get("strict-transport-security")).toBeNull();
});

test("files carry the headers that never change", async () => {
  const [all, inside] = (await nextConfig.headers?.()) ?? [];
  const headers = Object.fromEntries(
    (all?.headers ?? []).map(({ key, value }) => [key, value]),
  );

  expect(all?.source).toBe("/:path*");
  expect(headers).toMatchObject({
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
  });
  expect(inside).toEqual({
    source: "/:path+",
    headers: [{ key: "X-Robots-Tag", value: "noindex, nofollow" }],
  });
  expect(headers["Permissions-Policy"]).toMatch(/camera=\(\).*microphone=\(\)/);
});
