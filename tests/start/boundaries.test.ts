import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

import { runScript } from "@/tests/support/run-script";

let tree: string;

beforeEach(() => {
  tree = mkdtempSync(join(tmpdir(), "holdfast-boundaries-test-"));
  write("server/errors.ts", "export class NotFound extends Error {}");
  write("server/db.ts", "export const db = 1;");
  write("server/homework/rules.ts", "export const isOpen = true;");
  write("server/homework/get-home.ts", 'export { db } from "../db";');
  write("server/homework/open-reveal.ts", 'export { db } from "../db";');
  write("drizzle/schema/couples.ts", "export const couples = 1;");
  write(
    "app/page.tsx",
    `import { db } from "@/server/homework/get-home";
    import { isOpen } from "@/server/homework/rules";
    export default () => <p>{db}{isOpen}</p>;`,
  );
});

afterEach(() => rmSync(tree, { recursive: true, force: true }));

function write(file: string, text: string) {
  mkdirSync(dirname(join(tree, file)), { recursive: true });
  writeFileSync(join(tree, file), text);
}

const check = () =>
  runScript("dev/check-boundaries.mjs", { cwd: tree, args: [tree] });

test("a tree that keeps to its boundaries passes", async () => {
  expect(await check()).toMatchObject({ code: 0, said: "" });
});

test.each([
  [
    "a page that calls a write verb",
    "app/couples/page.tsx",
    'export { db as default } from "@/server/homework/open-reveal";',
    "app-reads-through-read-verbs",
  ],
  [
    "a page that reads a table",
    "app/couples/page.tsx",
    'export { couples as default } from "@/drizzle/schema/couples";',
    "persistence-lives-in-modules",
  ],
  [
    "a rule that asks the database",
    "server/homework/hold-rules.ts",
    'export { db } from "../db";',
    "pure-files-stay-pure",
  ],
  [
    "a verb that knows a page",
    "server/homework/get-two-sides.ts",
    'export { default as page } from "@/app/page";',
    "server-knows-no-ui-and-no-stand-ins",
  ],
  [
    "a mail that reads a table",
    "emails/invited.tsx",
    'export { couples } from "@/drizzle/schema/couples";',
    "emails-are-leaves",
  ],
  [
    "an import of nothing",
    "server/homework/get-more.ts",
    'export { more } from "./more";',
    "every-import-is-found",
  ],
])("%s is refused", async (_what, file, text, rule) => {
  write(file, text);

  const { code, said } = await check();

  expect(code).toBe(1);
  expect(said).toContain(`${rule}: ${file}`);
});

test("a tool that reads nothing does not approve", async () => {
  for (const folder of ["app", "server", "drizzle"]) {
    rmSync(join(tree, folder), { recursive: true });
  }

  expect((await check()).code).not.toBe(0);
});
