import fc from "fast-check";
import { expect, test } from "vitest";

import { mergeDraft } from "@/server/homework/draft-rules";

import {
  type Change,
  DraftQueue,
  type Kept,
  type Loaded,
  type Saved,
} from "./draft-queue";
import { standsIn } from "./words";

const Q = "moment";

/** As saveDraft does it: one text stands, others are kept beside it. */
class Server {
  stored: { version: number; value: string } | null = null;
  rivals: string[] = [];

  save(changes: Change[]): Saved[] {
    return changes.map(({ value, base }) => {
      const text = String(value);
      const merge = mergeDraft(this.stored, { value: text, base });
      if (merge.kind === "rival") {
        this.rivals.push(text);
        const { version, value } = merge.stored;
        return { question: Q, outcome: "rival", version, value };
      }
      this.stored = { version: merge.version, value: text };
      return { question: Q, outcome: "saved", version: merge.version };
    });
  }

  load() {
    return {
      draft: this.stored ? [{ question: Q, ...this.stored }] : [],
      rivals: this.rivals.map((value) => ({ question: Q, value })),
    };
  }
}

class Device {
  private store: Kept | null = null;
  private sheet: Loaded;
  private onItsWay: Change[][] = [];
  queue: DraftQueue;

  constructor(
    private readonly server: Server,
    private readonly name: string,
  ) {
    this.sheet = server.load();
    this.queue = new DraftQueue(this.sheet, () => true);
  }

  get text() {
    return String(this.queue.answers()[Q] ?? "");
  }

  private keep() {
    this.store = this.queue.kept(Q);
    this.sheet = this.queue.standing();
  }

  type(word: number) {
    this.queue.write(Q, `${this.text} ${this.name}${word}`);
    this.keep();
  }

  send(flush: boolean) {
    const changes = flush ? this.queue.flush() : this.queue.next();
    if (changes) this.onItsWay.push(changes);
    this.keep();
  }

  /** The oldest request arrives, is answered into the void, or never leaves. */
  settle(fate: "answered" | "answer lost" | "lost") {
    const changes = this.onItsWay.shift();
    if (!changes) return;
    if (fate === "lost") this.queue.failed(changes);
    else {
      const saved = this.server.save(changes);
      if (fate === "answered") this.queue.landed(changes, saved);
      else this.queue.failed(changes);
    }
    this.keep();
  }

  /** By the server, or without a network upon what lay here of it. */
  reload(by: "network" | "shell") {
    for (const changes of this.onItsWay) this.server.save(changes);
    this.onItsWay = [];
    const loaded = by === "shell" ? this.sheet : this.server.load();
    this.queue = new DraftQueue(loaded, () => true);
    if (this.store) this.queue.takeUp(this.store);
    this.keep();
  }

  drain() {
    for (let turn = 0; turn < 20; turn++) {
      this.send(false);
      this.settle("answered");
    }
  }
}

const act = fc.record({
  device: fc.constantFrom(0, 1),
  what: fc.constantFrom(
    "type",
    "type",
    "send",
    "flush",
    "reload",
    "shell",
    "settle",
  ),
  fate: fc.constantFrom("answered", "answer lost", "lost"),
} as const);

test("two devices, a bad line and reloads: every text stays on the server", () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
      const server = new Server();
      const devices = [new Device(server, "a"), new Device(server, "b")];
      acts.forEach(({ device, what, fate }, at) => {
        const on = devices[device];
        if (what === "type") on?.type(at);
        if (what === "send") on?.send(false);
        if (what === "flush") on?.send(true);
        if (what === "reload") on?.reload("network");
        if (what === "shell") on?.reload("shell");
        if (what === "settle") on?.settle(fate);
      });
      for (const device of devices) device.drain();

      const texts = [server.stored?.value ?? "", ...server.rivals];
      for (const { text, queue } of devices) {
        const isThere = texts.some((each) => standsIn(text, each));
        expect(isThere || queue.conflicts().length > 0).toBe(true);
      }
    }),
    { numRuns: 1_000 },
  );
});

test("one device alone never has to choose between its own texts", () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
      const server = new Server();
      const device = new Device(server, "a");
      acts.forEach(({ what, fate }, at) => {
        if (what === "type") device.type(at);
        if (what === "send") device.send(false);
        if (what === "flush") device.send(true);
        if (what === "reload") device.reload("network");
        if (what === "shell") device.reload("shell");
        if (what === "settle") device.settle(fate);
      });
      device.drain();

      expect(device.queue.conflicts()).toEqual([]);
      expect(server.stored?.value ?? "").toBe(device.text);
    }),
    { numRuns: 1_000 },
  );
});
