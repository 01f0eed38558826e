import { startPostgres } from "./embedded-postgres.mjs";

const TRIES = 5;

/** The embedded PostgreSQL, started again at once should it die. */
export async function keepPostgres({ dataDir }) {
  let stopping = false;
  const first = await startPostgres({ dataDir });
  let current = Promise.resolve(first);

  async function watch() {
    for (;;) {
      const server = await current;
      await server.exited;
      if (stopping) return;
      console.error("PostgreSQL ended unexpectedly; starting it again.");
      current = startAgain(TRIES);
      await current;
      console.error("PostgreSQL is back.");
    }
  }

  async function startAgain(tries) {
    try {
      return await startPostgres({ dataDir, port: first.port });
    } catch (error) {
      if (tries === 1 || stopping) throw error;
      return startAgain(tries - 1);
    }
  }

  return {
    url: first.url,
    /** Rejects when it cannot be brought back. */
    watched: watch(),
    async stop() {
      stopping = true;
      const server = await current.catch(() => first);
      await server.stop();
    },
    async kill() {
      stopping = true;
      const server = await current.catch(() => first);
      server.process.kill("SIGQUIT");
    },
  };
}
