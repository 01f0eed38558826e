import { randomBytes, randomUUID } from "node:crypto";
import type { Sealed } from "@/drizzle/schema/columns";
import type { dataKeys } from "@/drizzle/schema/keys";

import { keyWrapper } from "./master-key";
import {
  type DataKey,
  dataKey,
  keyIdOf,
  type Place,
  SealBroken,
  seal,
  unseal,
  unsealBytes,
} from "./seal";

export type KeyRow = typeof dataKeys.$inferSelect;

/** What a wrapped key is bound to: in another row it does not unwrap. */
export const keyPlace = (row: Pick<KeyRow, "practiceId" | "id" | "kind">) =>
  JSON.stringify(["data_keys", row.practiceId, row.id, row.kind]);

type Owner = {
  practiceId: KeyRow["practiceId"];
  kind: KeyRow["kind"];
  coupleId: string;
  partnerId?: string;
  assignmentId?: string;
};

/** A fresh key, wrapped for the row it will stand in. */
export async function wrappedKey(of: Pick<KeyRow, "practiceId" | "kind">) {
  const id = randomUUID();
  const bytes = randomBytes(32);
  const wrapper = keyWrapper();
  const wrapped = await wrapper.wrap(bytes, keyPlace({ ...of, id }));
  return { key: dataKey(id, bytes), wrapped, masterKeyId: wrapper.id };
}

/** A fresh data key: the row to insert, and the key to seal with at once. */
export async function newDataKey(
  owner: Owner,
): Promise<{ row: typeof dataKeys.$inferInsert; key: DataKey }> {
  const { key, ...wrapped } = await wrappedKey(owner);
  return { key, row: { ...owner, id: key.id, ...wrapped } };
}

export const unwrapped = async (
  row: Pick<KeyRow, "practiceId" | "id" | "kind" | "wrapped">,
): Promise<DataKey> =>
  dataKey(row.id, await keyWrapper().unwrap(row.wrapped, keyPlace(row)));

export type Keyring = {
  /** Seals with the newest key of this kind (and partner) that the session was handed. */
  seal(
    owner: { kind: KeyRow["kind"]; partnerId?: string },
    content: string | Uint8Array,
    place: Place,
  ): Sealed;
  open(sealed: Sealed, place: Place): string;
  openBytes(sealed: Sealed, place: Place): Uint8Array;
};

/** The keys that row security handed to this session, ready to use. */
export async function keyring(rows: readonly KeyRow[]): Promise<Keyring> {
  const keys = new Map(
    await Promise.all(
      rows.map(async (row) => [row.id, await unwrapped(row)] as const),
    ),
  );
  const keyFor = (sealed: Sealed) => {
    const key = keys.get(keyIdOf(sealed));
    if (!key) throw new SealBroken("There is no key that opens this.");
    return key;
  };
  return {
    seal(owner, content, place) {
      const row = rows.find(
        (r) =>
          r.kind === owner.kind &&
          r.retiredAt === null &&
          (owner.partnerId === undefined || r.partnerId === owner.partnerId),
      );
      const key = row && keys.get(row.id);
      if (!key) throw new SealBroken("There is no key to seal this with.");
      return seal(key, content, place);
    },
    open: (sealed, place) => unseal(keyFor(sealed), sealed, place),
    openBytes: (sealed, place) => unsealBytes(keyFor(sealed), sealed, place),
  };
}
