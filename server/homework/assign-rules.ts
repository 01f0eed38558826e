import { Conflict } from "../errors";
import type { Mode, Worksheet } from "../worksheets/definition";
import { modeOf } from "../worksheets/field-rules";
import { definitionProblems } from "../worksheets/parse-definition";
import { isTogetherFromStart } from "../worksheets/part-rules";
import type { RevealState, Sharing } from "./rules";

type Seat = "a" | "b";

type Plan = {
  who: Seat | "each";
  sharing: Sharing;
  mayOpenByItself: boolean;
};

type Giving = Plan & { isUnlocked?: boolean | undefined };

type Problem = Record<string, string[]>;

const OTHERWISE: Readonly<Record<Mode, string>> = {
  private: "This worksheet is only ever read by you.",
  sealed: "This worksheet is only ever read by you.",
  shared: "Both write this one together, and you read along.",
  reveal: "This worksheet opens for both together.",
  therapist_decides: "Of this worksheet you show single answers.",
};

/** Published before a rule that it would break. */
const NOT_SOUND =
  "This worksheet does not keep to what is checked now. Open it in the builder and publish it again: what is wrong is said there.";

/** Why this cannot be assigned so, at the field it concerns; null when it can. */
export function assignmentProblem(
  worksheet: Worksheet | undefined,
  plan: Giving,
  hasSafetyReview: boolean,
): Problem | null {
  if (!worksheet) return { slug: ["Choose a worksheet from the library."] };
  if (definitionProblems(worksheet).length > 0) return { slug: [NOT_SOUND] };
  if (hasSafetyReview && worksheet.notWhileViolence) {
    return { slug: [worksheet.notWhileViolence] };
  }
  if (
    hasSafetyReview &&
    (worksheet.riskTags.length > 0 || plan.sharing !== "private")
  ) {
    return {
      slug: [
        "A safety review of this couple is open. Finish it first, or choose a private worksheet without touch, disclosure or conflict.",
      ],
    };
  }
  if (worksheet.therapistUnlock && !plan.isUnlocked) {
    return { isUnlocked: ["Give it once this is so, and tick it then."] };
  }
  const mode = modeOf(worksheet);
  const isForOneReader =
    plan.sharing === "private" && !isTogetherFromStart(worksheet);
  if (!isForOneReader && plan.sharing !== mode) {
    return { sharing: [OTHERWISE[mode]] };
  }
  if (plan.sharing === "shared" && plan.who !== "each") {
    return { who: ["Both write this one together: choose both."] };
  }
  if (plan.sharing === "reveal" && plan.who !== "each") {
    return { sharing: ["To open for both, both fill it in."] };
  }
  const opening = mayOpenProblem(worksheet, plan);
  return opening === null ? null : { mayOpenByItself: [opening] };
}

/** Why it cannot open by itself; null when it can, or need not. */
export const mayOpenProblem = (
  worksheet: Worksheet,
  { sharing, mayOpenByItself }: Omit<Plan, "who">,
): string | null =>
  mayOpenByItself && (sharing !== "reveal" || !worksheet.autoReveal)
    ? "This worksheet opens only with you."
    : null;

/** Why what was given stays as it is; null while it can be changed. */
export function whyFixed({
  reveal,
  takenBackAt,
}: {
  reveal: RevealState | null;
  takenBackAt: Date | null;
}): Conflict | null {
  if (reveal && reveal !== "closed") {
    return new Conflict(
      "This has been opened or closed already and stays as it is.",
    );
  }
  return takenBackAt
    ? new Conflict("This was taken back. Give it back first, then change it.")
    : null;
}

/** The seats of each assignment to make: apart unless both parts open together, so that neither tells of the other. */
export function seatsOfEach({
  who,
  sharing,
}: Pick<Plan, "who" | "sharing">): Seat[][] {
  if (sharing === "reveal" || sharing === "shared") return [["a", "b"]];
  return who === "each" ? [["a"], ["b"]] : [[who]];
}
