import type { ChildProcess } from "node:child_process";

import { spawnTypeScript } from "@/dev/migrate.mjs";

type Options = {
  env?: Record<string, string>;
  args?: string[];
  /** Gives it the rights of a migration too. */
  withAdmin?: boolean;
};

function environment({ env, withAdmin }: Options) {
  const { ADMIN_DATABASE_URL, ...own } = process.env;
  return {
    ...own,
    ...(withAdmin && ADMIN_DATABASE_URL
      ? { DATABASE_URL: ADMIN_DATABASE_URL }
      : {}),
    ...env,
  };
}

/** One of our programs as it really runs, on this test file's own database. */
export function startTypeScript(file: string, options: Options = {}) {
  const how = {
    args: options.args,
    env: environment(options),
    stdio: ["ignore", "pipe", "pipe"],
  };
  // The types of that script are guessed from its defaults, which are empty lists.
  const child: ChildProcess = spawnTypeScript(file, how as object);
  const heard = { said: "" };
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      heard.said += text;
    });
  }
  const ended = new Promise<number>((settle) => {
    child.once("close", (code) => settle(code ?? -1));
  });
  return { child, ended, heard };
}

/** Runs it to its end. */
export async function runTypeScript(file: string, options: Options = {}) {
  const { ended, heard } = startTypeScript(file, options);
  return { code: await ended, said: heard.said };
}
