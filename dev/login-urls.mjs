import { readFileSync } from "node:fs";
import { join } from "node:path";

import { givenOrInFile } from "./settings.mjs";

/**
 * The addresses under which requests and jobs reach the database: given ones, else those that migrating made.
 *
 * @param {{ url: string, dataDir: string, env?: Record<string, string | undefined> }} options
 */
export function loginUrls({ url, dataDir, env = process.env }) {
  const passwords = passwordsIn(dataDir);
  const as = (role) => {
    const given = givenOrInFile(env, `${role.toUpperCase()}_DATABASE_URL`);
    if (given) return given;
    const login = new URL(url);
    login.username = `holdfast_${role}`;
    login.password = passwords[role];
    return login.href;
  };
  return { app: as("app"), worker: as("worker"), backup: as("backup") };
}

function passwordsIn(dataDir) {
  const file = join(dataDir, "secrets", "database.json");
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return {};
  }
}
