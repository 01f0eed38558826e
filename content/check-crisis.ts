import { checkCrisisFolder } from "@/server/safety/crisis-resources";

/** What was checked, line by line, and whether all of it is sound. */
export function checkCrisis(folder: string): {
  isSound: boolean;
  lines: string[];
} {
  const files = checkCrisisFolder(folder);
  const sound = files.filter(({ problems }) => problems.length === 0);
  const unverified = sound.filter(({ help }) => !help?.last_verified);
  const lines = files.flatMap(({ file, help, problems }) =>
    problems.length > 0 || !help
      ? problems
      : [`ok  ${file}: ${help.name}, ${verified(help.last_verified)}`],
  );
  return {
    isSound: sound.length === files.length,
    lines: [
      ...lines,
      `${sound.length} of ${files.length} countries' help is sound; ${unverified.length} not yet verified.`,
    ],
  };
}

const verified = (day: string | null) =>
  day === null ? "not yet verified" : `verified on ${day}`;
