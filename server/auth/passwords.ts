import { hash, verify } from "@node-rs/argon2";

import { env } from "../env";
import { masterKey, masterKeyId } from "../keys/master-key";
import { inTurn } from "./in-turn";
import { derivedKey, newToken } from "./tokens";

/** Sign-ins one address can have. Looking one up always costs as many verifications. */
export const ACCOUNTS_AN_ADDRESS = 4;

type Pepper = { id: string; secret: Buffer };

const pepperOf = (key: Uint8Array): Pepper => ({
  id: masterKeyId(key),
  secret: derivedKey("pepper", key),
});

let kept: { newest: Pepper; all: Pepper[]; decoy: Promise<string> } | undefined;

function peppers() {
  if (kept) return kept;
  const newest = pepperOf(masterKey());
  const old = env.HOLDFAST_OLD_MASTER_KEY;
  const all = old ? [newest, pepperOf(Buffer.from(old, "base64"))] : [newest];
  kept = { newest, all, decoy: hashWith(newest, newToken()) };
  return kept;
}

/** One way of writing a letter, so that a phone and a laptop send the same password. */
const typed = (password: string) => password.normalize("NFKC");

const hashWith = async (pepper: Pepper, password: string) =>
  `${pepper.id}${await hash(typed(password), { secret: pepper.secret })}`;

/** argon2id under a pepper that never enters the database: a stolen hash cannot be guessed at. */
export const hashPassword = (password: string) =>
  inTurn(() => hashWith(peppers().newest, password));

/** True when the hash was made under an older master key. */
export const isOutdated = (stored: string) =>
  !stored.startsWith(peppers().newest.id);

async function opens(stored: string, password: string): Promise<boolean> {
  const pepper = peppers().all.find(({ id }) => stored.startsWith(id));
  // Made under a key that is gone: it costs what any other does, and opens nothing.
  if (!pepper) return (await opens(await peppers().decoy, password)) && false;
  return verify(stored.slice(pepper.id.length), typed(password), {
    secret: pepper.secret,
  });
}

/**
 * Which of these hashes the password opens. The work is the same for none, one or four,
 * and for a hash that is not to be tried at all (`null`).
 */
export async function whichOpen(
  password: string,
  hashes: readonly (string | null)[],
): Promise<boolean[]> {
  const decoy = await peppers().decoy;
  return inTurn(async () => {
    const answers: boolean[] = [];
    for (let at = 0; at < ACCOUNTS_AN_ADDRESS; at++) {
      const stored = hashes[at];
      const open = await opens(stored ?? decoy, password);
      answers.push(open && typeof stored === "string");
    }
    return answers;
  });
}
