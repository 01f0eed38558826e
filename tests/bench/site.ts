import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { Agent, request } from "node:http";
import { createServer } from "node:net";

const next = "node_modules/next/dist/bin/next";

const aFreePort = () =>
  new Promise<number>((done) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        done(typeof address === "object" && address ? address.port : 0),
      );
    });
  });

export function build(folder: string): void {
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    [next, "build", folder],
    { encoding: "utf8" },
  );
  if (status !== 0)
    throw new Error(`${folder} could not be built.\n${stdout}\n${stderr}`);
}

export type Site = {
  origin: string;
  post(
    path: string,
    body: string,
    cookie?: string,
  ): Promise<{ status: number; body: string }>;
  get(path: string, cookie?: string): Promise<{ status: number; body: string }>;
  /** Milliseconds from nothing to the first byte of an answer. */
  startedIn: number;
  /** What it holds in memory now, in MB. */
  memory(): number;
  stop(): Promise<void>;
};

/** A production server on a free port, and a client that keeps its connections. */
export async function serve(
  folder: string,
  env: NodeJS.ProcessEnv,
  connections: number,
  firstPage = "/",
): Promise<Site> {
  const port = await aFreePort();
  const origin = `http://localhost:${port}`;
  const begun = performance.now();
  const server = spawn(
    process.execPath,
    // A connection that rests while the next round is prepared is not closed under a request.
    [next, "start", folder, "-H", "127.0.0.1", "-p", String(port)].concat(
      "--keepAliveTimeout",
      "600000",
    ),
    {
      env: {
        ...env,
        NODE_ENV: "production",
        HOLDFAST_PUBLIC_URL: origin,
        NEXTAUTH_URL: origin,
      },
      stdio: ["ignore", "ignore", "inherit"],
    },
  );
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const call = (
    method: string,
    path: string,
    body: string | null,
    cookie?: string,
  ) =>
    new Promise<{ status: number; body: string }>((done, fail) => {
      const sent = request(
        {
          agent,
          host: "127.0.0.1",
          port,
          method,
          path,
          headers: {
            host: `localhost:${port}`,
            ...(body === null
              ? {}
              : {
                  "content-type": "application/json",
                  "content-length": Buffer.byteLength(body),
                  origin,
                  "sec-fetch-site": "same-origin",
                }),
            ...(cookie ? { cookie } : {}),
          },
        },
        (answer) => {
          const parts: Buffer[] = [];
          answer.on("data", (part: Buffer) => parts.push(part));
          answer.on("end", () =>
            done({
              status: answer.statusCode ?? 0,
              body: Buffer.concat(parts).toString(),
            }),
          );
        },
      );
      sent.on("error", fail);
      sent.end(body ?? undefined);
    });
  await answering(() => call("GET", firstPage, null));
  const startedIn = performance.now() - begun;
  return {
    origin,
    startedIn,
    post: (path, body, cookie) => call("POST", path, body, cookie),
    get: (path, cookie) => call("GET", path, null, cookie),
    memory: () =>
      Number(spawnSync("ps", ["-o", "rss=", "-p", String(server.pid)]).stdout) /
      1024,
    stop: () => stopped(server),
  };
}

async function answering(ask: () => Promise<unknown>): Promise<void> {
  for (let tries = 0; tries < 3000; tries++) {
    try {
      await ask();
      return;
    } catch {
      await new Promise((later) => setTimeout(later, 20));
    }
  }
  throw new Error("The server did not come up within a minute.");
}

const stopped = (server: ChildProcess) =>
  new Promise<void>((done) => {
    server.on("exit", () => done());
    server.kill("SIGTERM");
  });
