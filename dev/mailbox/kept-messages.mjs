import { createHash, randomUUID } from "node:crypto";
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";

const digest = (text) => createHash("sha256").update(text).digest("hex");

/** One file a message, named by time and key, so that newest and known ones are found by name. */
export function keepMessages(folder) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });

  const names = () =>
    readdirSync(folder).filter((name) => name.endsWith(".json"));
  const read = (name) => JSON.parse(readFileSync(join(folder, name), "utf8"));
  const known = (mark) =>
    names().find((name) => name.endsWith(`-${mark}.json`));

  return {
    all: () => names().toSorted().map(read),

    /** The message under this key; undefined when the key stands for another one. */
    keep(key, { from, to, subject, html, text }) {
      const letter = { from, to: [to].flat(), subject, html, text };
      const mark = digest(key).slice(0, 32);
      const body = digest(JSON.stringify(letter));
      const name = known(mark);
      if (name) {
        const kept = read(name);
        return kept.body === body ? kept : undefined;
      }
      const at = new Date().toISOString();
      const message = { id: randomUUID(), key, body, at, ...letter };
      const file = `${at.replaceAll(/[:.]/g, "-")}-${mark}.json`;
      const draft = join(folder, `${file}.part`);
      writeFileSync(draft, JSON.stringify(message, null, 2), { mode: 0o600 });
      renameSync(draft, join(folder, file));
      return message;
    },
  };
}
