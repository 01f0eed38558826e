import type { Keyring } from "../keys/keyring";
import { type About, openedAbout } from "./about";
import { promisedFor, type Step, standingOf } from "./disclosure-rules";
import type { writeDisclosures, writeReleases } from "./records";

type Row = Awaited<ReturnType<typeof writeDisclosures>>[number];
type Release = Awaited<ReturnType<typeof writeReleases>>[number];

const lastOf = ({ number, state, dueOn, at }: Row): Step | null =>
  number !== null && state !== null && at !== null
    ? { number, state, dueOn, at }
    : null;

/** When the last part of this very answer was opened for both; null where some of it is not. */
function releasedAt(
  { assignmentId, partnerId }: Row,
  { units }: About,
  releases: readonly Release[],
): Date | null {
  const at = units.flatMap((unit) => {
    const found = releases.find(
      (one) =>
        one.assignmentId === assignmentId &&
        one.partnerId === partnerId &&
        one.unit === unit,
    );
    return found?.releasedAt ?? [];
  });
  if (units.length === 0 || at.length < units.length) return null;
  return new Date(Math.max(...at.map((one) => one.getTime())));
}

/** A row of the list as its readers see it: where it was said and where it stands, and no word of it. */
export function listed(
  keys: Keyring,
  releases: readonly Release[],
  titleOf: (digest: string) => string,
) {
  return (row: Row) => {
    const about = openedAbout(keys, row);
    const { policyThen, policyNow } = row;
    return {
      id: row.id,
      coupleId: row.coupleId,
      names: row.names,
      seat: row.seat,
      source: row.source,
      assignmentId: row.assignmentId,
      title: row.digest ? titleOf(row.digest) : null,
      code: row.code,
      /** Which answer it is, where it is one. */
      question: about.question,
      row: about.row,
      saidId: row.feedbackId ?? row.ratingId,
      label: about.label,
      words: about.words,
      isByRule: row.keptBy === null,
      keptAt: row.keptAt,
      /** Nothing of it is there to read where its author took it back. */
      isInNow: row.isInNow,
      policy: promisedFor(policyThen, policyNow),
      policyThen,
      policyNow,
      isAlwaysKept: row.isAlwaysKept || about.isAlwaysKept,
      standing: standingOf(lastOf(row), releasedAt(row, about, releases)),
    };
  };
}

export type Disclosure = ReturnType<ReturnType<typeof listed>>;

/** Where the titles of a list are looked up. */
export const editionsIn = (rows: readonly Row[]) =>
  rows.flatMap(({ versionId, digest }) =>
    versionId && digest ? [{ versionId, digest }] : [],
  );
