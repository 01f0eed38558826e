import { readFileSync } from "node:fs";
import { join } from "node:path";

let kept: ReadonlySet<string> | undefined;

/** What is tried first by anybody who guesses. Ships with Holdfast: no password is ever asked about elsewhere. */
export function commonPasswords(): ReadonlySet<string> {
  kept ??= new Set(
    readFileSync(join(process.cwd(), "content", "common-passwords.txt"), "utf8")
      .split("\n")
      .filter(Boolean),
  );
  return kept;
}
