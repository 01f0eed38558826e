import { NextRequest } from "next/server";
import { expect, test, vi } from "vitest";

import { proxy } from "../../proxy";
import { isOwnOrigin } from "../request-origin";
import { withBrowser, withoutSession, withSession } from "./cookies";

vi.hoisted(() => {
  process.env.HOLDFAST_PUBLIC_URL = "https://care.example";
});

test("over https every cookie is bound to this one host", () => {
  const bound =
    /^__Host-[a-z-]+=\w*; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax; Secure$/;

  expect(withSession("x")).toMatch(bound);
  expect(withBrowser("x")).toMatch(bound);
  expect(withoutSession()).toMatch(bound);
});

test("no other cookie's name begins with that of the session, which next-auth would clear", () => {
  const [session = ""] = withSession("x").split("=");
  const [browser = ""] = withBrowser("x").split("=");

  expect(browser.startsWith(session)).toBe(false);
});

test("over https the browser is told to stay there", () => {
  const { headers } = proxy(new NextRequest("https://care.example/today"));

  expect(headers.get("strict-transport-security")).toBe(
    "max-age=63072000; includeSubDomains",
  );
  expect(headers.get("content-security-policy")).toContain(
    "upgrade-insecure-requests",
  );
});

test.each([
  ["https://care.example", true],
  ["http://care.example", false],
  ["https://care.example.evil.example", false],
  ["https://www.care.example", false],
  ["http://localhost", false],
])("only the public address is ours: %s", (origin, ours) => {
  expect(isOwnOrigin(origin)).toBe(ours);
});
