import { isSettled, type PaperState } from "./state-rules";

type Recorded = {
  how: "paper" | "refused" | "withdrawn";
  onDay: string;
  reason: string;
  today: string;
  state: PaperState;
};

/** Why this cannot be written down, by the field that mends it; null where it can. */
export function recordProblem({
  how,
  onDay,
  reason,
  today,
  state,
}: Recorded): Record<string, string[]> | null {
  if (onDay > today) return { onDay: ["Choose a day that has come."] };
  if (how === "withdrawn" && !isSettled(state))
    return { how: ["Only what was signed can be withdrawn."] };
  if (how !== "withdrawn" && isSettled(state))
    return {
      how: ["This is signed already. Write down that it was withdrawn first."],
    };
  if (how === "refused" && reason === "")
    return { reason: ["Say why it was not signed, in a few words."] };
  return null;
}
