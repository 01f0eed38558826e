import type { PracticeId } from "@/drizzle/schema/columns";
import { keyring } from "@/server/keys/keyring";
import { keyIdOf } from "@/server/keys/seal";
import { admin } from "@/tests/support/admin";
import { everyKey, sealedValues } from "@/tests/support/sealed-values";

/** Every sealed value of the database, opened where it stands: throws when one does not open. */
export async function openedValues() {
  const keys = await keyring(await everyKey());
  const values = await sealedValues();
  return values
    .map(
      ({ column, value, place }) =>
        `${column} ${JSON.stringify(place)} ${Buffer.from(keys.openBytes(value, place)).toString("latin1")}`,
    )
    .toSorted();
}

/** How many values of a practice stand under keys in force, and how many under former ones. */
export async function sealedUnder(practiceId: string) {
  const retired = new Set(
    (await everyKey())
      .filter((key) => key.retiredAt !== null)
      .map(({ id }) => id),
  );
  const values = (await sealedValues()).filter(
    ({ place }) => place.practiceId === practiceId,
  );
  const former = values.filter(({ value }) =>
    retired.has(keyIdOf(value)),
  ).length;
  return { former, fresh: values.length - former };
}

export const keysOfPractice = async (practiceId: string) =>
  (await everyKey()).filter((key) => key.practiceId === practiceId);

/** As if the keys had been replaced some minutes earlier. */
export const minutesLater = (minutes: number) =>
  admin`update data_keys set retired_at = retired_at - ${minutes} * interval '1 minute' where retired_at is not null`;

export const asPractice = (id: string | undefined) => (id ?? "") as PracticeId;
