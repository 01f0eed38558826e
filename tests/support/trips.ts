import { connect, createServer, type Socket } from "node:net";

/** A gate between the app and PostgreSQL that counts how often the talk turns around. */
export async function aGateTo(url: string) {
  const target = new URL(url);
  let trips = 0;
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const database = connect(Number(target.port), target.hostname);
    let asking = false;
    for (const socket of [client, database]) {
      open.add(socket);
      socket.setNoDelay(true);
      socket.on("error", () => {});
      socket.on("close", () => open.delete(socket));
    }
    client.on("data", (bytes) => {
      if (!asking) trips += 1;
      asking = true;
      database.write(bytes);
    });
    // Answers wait a little, so that statements sent one after another without waiting count once.
    database.on("data", (bytes) => {
      setTimeout(() => {
        asking = false;
        client.write(bytes);
      }, 8);
    });
    client.on("close", () => database.destroy());
    database.on("close", () => client.destroy());
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  const gate = new URL(url);
  gate.hostname = "127.0.0.1";
  gate.port = String(typeof address === "object" && address ? address.port : 0);
  return {
    url: gate.href,
    /** Round trips while `work` runs; statements sent together count once. */
    async count(work: () => Promise<unknown>): Promise<number> {
      const before = trips;
      await work();
      return trips - before;
    },
    close() {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
}
