import type { Worksheet } from "../worksheets/definition";
import { ownParts } from "../worksheets/part-rules";

/**
 * What a partner's phone needs to ask the questions of their own part. How answers are scored, what raises
 * an alert and what the therapist is shown stay on the server.
 */
export function partnerWorksheet(worksheet: Worksheet): Worksheet {
  return {
    ...worksheet,
    parts: ownParts(worksheet),
    topics: [],
    riskTags: [],
    notWhileViolence: undefined,
    unlockWhen: undefined,
    opensOnlyIf: undefined,
    next: undefined,
    acts: undefined,
    ownAct: undefined,
    scoring: [],
    share: [],
    coupleView: [],
    chips: [],
    alerts: [],
    returns: undefined,
  };
}
