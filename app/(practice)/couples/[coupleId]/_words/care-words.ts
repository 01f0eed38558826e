type Clinician = { memberId: string; name: string; role: string };

const listed = (names: readonly string[]): string =>
  names.length < 2
    ? (names[0] ?? "")
    : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;

/** Who reads what only clinicians read, beginning with oneself: "You and Imani". */
export function clinicianWords(
  careTeam: readonly Clinician[],
  ownId: string,
): string {
  const others = careTeam
    .filter(({ memberId }) => memberId !== ownId)
    .map(({ name }) => name.split(" ")[0] ?? name);
  return listed(["You", ...others]);
}

/** "With you and Imani Shah." The therapist of record comes first. */
export function careTeamWords(
  careTeam: readonly Clinician[],
  ownId: string,
): string {
  const names = careTeam.map(({ memberId, name }) =>
    memberId === ownId ? "you" : name,
  );
  const [first, ...others] = names;
  if (others.length === 0) return `With ${first}, therapist of record.`;
  return `With ${first}, therapist of record, and ${listed(others)}.`;
}
