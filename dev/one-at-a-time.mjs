import { createHash } from "node:crypto";
import { mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { claimFolder } from "./claim-folder.mjs";
import { Trouble } from "./trouble.mjs";

/** Two commands begun in one clone at the same time prepare it one after the other. */
export async function oneAtATime(root, work) {
  const id = createHash("sha256").update(root).digest("hex").slice(0, 12);
  const folder = join(
    tmpdir(),
    `holdfast-setup-${process.getuid?.() ?? ""}-${id}`,
  );
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  let told = false;
  let release = claimOrNot(folder);
  while (!release) {
    if (!told)
      console.log("Waiting for another command that is preparing this clone…");
    told = true;
    await pause(500);
    release = claimOrNot(folder);
  }
  try {
    return await work();
  } finally {
    release();
  }
}

function claimOrNot(folder) {
  try {
    return claimFolder(folder);
  } catch (error) {
    if (error instanceof Trouble) return undefined;
    throw error;
  }
}
