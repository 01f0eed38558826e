import { connect, createServer, type Socket } from "node:net";

/** Reads what a client says to PostgreSQL, message by message, whatever pieces it arrives in. */
function listener(heard: (text: string) => void) {
  let rest: Buffer = Buffer.alloc(0);
  let hasBegun = false;
  const texts = new Map<string, string>();

  function read(kind: string, body: Buffer) {
    const [first = "", second = ""] = body.toString("latin1").split("\0", 2);
    if (kind === "P") texts.set(first, second);
    if (kind === "B") heard(texts.get(second) ?? "?");
  }

  return (bytes: Buffer) => {
    rest = Buffer.concat([rest, bytes]);
    while (rest.length >= 5) {
      const head = hasBegun ? 1 : 0;
      const length = rest.readUInt32BE(head) + head;
      if (rest.length < length) return;
      if (hasBegun) {
        read(rest.toString("latin1", 0, 1), rest.subarray(5, length));
      }
      hasBegun = true;
      rest = rest.subarray(length);
    }
  };
}

/** A gate between the app and PostgreSQL that notes every statement in its order. */
export async function aListenerTo(url: string) {
  const target = new URL(url);
  const open = new Set<Socket>();
  let heard: string[] = [];
  const server = createServer((client) => {
    const database = connect(Number(target.port), target.hostname);
    const hear = listener((text) => heard.push(text));
    for (const socket of [client, database]) {
      open.add(socket);
      socket.setNoDelay(true);
      socket.on("error", () => {});
      socket.on("close", () => open.delete(socket));
    }
    client.on("data", (bytes: Buffer) => {
      hear(bytes);
      database.write(bytes);
    });
    database.on("data", (bytes) => client.write(bytes));
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
    /** What was asked of the database while `work` ran. */
    async during(work: () => Promise<unknown>): Promise<string[]> {
      heard = [];
      await work();
      return [...heard];
    },
    close() {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
}
