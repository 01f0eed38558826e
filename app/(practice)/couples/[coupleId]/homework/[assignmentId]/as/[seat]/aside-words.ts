import type { OwnState } from "@/server/homework/rules";

/**
 * What the therapist is told beside the view. Whether anything was begun is the author's
 * alone, so each sentence holds either way.
 */
export function aside(
  { state, isFinished }: { state: OwnState; isFinished: boolean },
  name: string,
): string | null {
  if (state === "to_do") {
    return `The questions stand here as they were given. What ${name} may have written so far is ${name}’s alone.`;
  }
  if (state === "choosing") {
    return `${name} has finished and is asked to choose.`;
  }
  if (isFinished) return null;
  return state === "opened"
    ? null
    : `What ${name} may have begun stays with ${name}, who can still read it.`;
}
