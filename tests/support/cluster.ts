import postgres from "postgres";

/** What a test worker needs to make a database of its own. */
export type TestCluster = {
  adminUrl: string;
  template: string;
  dataDir: string;
  /** Removed when the run ends. */
  folder: string;
};

declare module "vitest" {
  interface ProvidedContext {
    cluster: TestCluster;
  }
}

/** The same server, another database, and where asked another login. */
export function urlOf(
  adminUrl: string,
  database: string,
  login?: { user: string; password: string },
) {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  if (login) {
    url.username = login.user;
    url.password = login.password;
  }
  return url.href;
}

export async function asAdmin(
  adminUrl: string,
  ...statements: string[]
): Promise<void> {
  const sql = postgres(urlOf(adminUrl, "postgres"), {
    max: 1,
    onnotice: () => {},
  });
  try {
    for (const statement of statements) await sql.unsafe(statement);
  } finally {
    await sql.end();
  }
}
