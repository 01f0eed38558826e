import { createHmac, timingSafeEqual } from "node:crypto";
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";

import { z } from "zod";

import { derivedKey } from "../auth/tokens";
import { env } from "../env";
import { masterKey, masterKeyId } from "../keys/master-key";

/** The end of a practice's chain at some time. */
export type Head = { practiceId: string; seq: string; hash: string };

const anchor = z.object({
  at: z.iso.datetime(),
  heads: z.array(
    z.object({ practiceId: z.uuid(), seq: z.string(), hash: z.string() }),
  ),
  /** Which master key the seal was made under. */
  key: z.string(),
  seal: z.string(),
});

export type Anchor = z.infer<typeof anchor>;

const folder = () => join(env.HOLDFAST_DATA, "anchors");

const sealOf = (
  { at, heads }: Pick<Anchor, "at" | "heads">,
  master: Uint8Array,
) =>
  createHmac("sha256", derivedKey("anchor", master))
    .update(
      JSON.stringify([
        at,
        heads.map(({ practiceId, seq, hash }) => [practiceId, seq, hash]),
      ]),
    )
    .digest("hex");

const isSealed = (one: Anchor, master: Uint8Array) => {
  const expected = Buffer.from(sealOf(one, master));
  const found = Buffer.from(one.seal);
  return expected.length === found.length && timingSafeEqual(expected, found);
};

const names = () => {
  try {
    return readdirSync(folder())
      .filter((name) => name.endsWith(".json"))
      .toSorted();
  } catch {
    return [];
  }
};

function read(name: string): Anchor | null {
  try {
    const text = readFileSync(join(folder(), name), "utf8");
    return anchor.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Every anchor; null where a file is not as it was written under this master key. */
export function readAnchors(
  master = masterKey(),
): { name: string; anchor: Anchor | null }[] {
  return names().map((name) => {
    const found = read(name);
    return { name, anchor: found && isSealed(found, master) ? found : null };
  });
}

export function writeAnchor(at: Date, heads: readonly Head[]): void {
  const said = { at: at.toISOString(), heads: [...heads] };
  const name = `${said.at.replaceAll(/[:.]/g, "-")}.json`;
  write(name, said, masterKey());
}

/** After a change of the master key; returns how many anchors that were. */
export function resealAnchors(former: Uint8Array, fresh: Uint8Array): number {
  const held = readAnchors(former).flatMap(({ name, anchor }) =>
    anchor ? [{ name, anchor }] : [],
  );
  for (const { name, anchor } of held) write(name, anchor, fresh);
  return held.length;
}

/** The whole file or none of it, also when the machine stops in between. */
function write(
  name: string,
  { at, heads }: Pick<Anchor, "at" | "heads">,
  master: Uint8Array,
): void {
  const whole: Anchor = {
    at,
    heads,
    key: masterKeyId(master),
    seal: sealOf({ at, heads }, master),
  };
  const file = join(folder(), name);
  mkdirSync(folder(), { recursive: true, mode: 0o700 });
  const handle = openSync(`${file}.part`, "w", 0o600);
  try {
    writeSync(handle, JSON.stringify(whole));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(`${file}.part`, file);
}
