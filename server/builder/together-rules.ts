import type { JointPart, OwnPart, Worksheet } from "../worksheets/definition";
import type { Field } from "../worksheets/field-definition";
import { isAsked } from "../worksheets/field-rules";
import { canShareOtherwise, type SharingMode, sharedAs } from "./shown-rules";

export type Sharing = SharingMode | "shared";

/** The one part that both write, where it is nothing but its questions. */
function plainJoint({ parts }: Worksheet): JointPart | null {
  const [only, ...more] = parts;
  if (only?.by !== "joint" || more.length > 0) return null;
  const isPlain =
    only.unlockIf === "given" &&
    Object.keys(only.ofSeat).length === 0 &&
    [
      only.titleFrom,
      only.agreed,
      only.turns,
      only.calendar,
      only.jar,
      only.prompts,
      only.afterwards,
    ].every((of) => of === undefined);
  return isPlain ? only : null;
}

/** The one part that each writes, where nothing came with the original that asks for one's own answers. */
function plainOwn(draft: Worksheet): OwnPart | null {
  const [only, ...more] = draft.parts;
  const { scoring, alerts, chips, ownAct, returns } = draft;
  return only !== undefined &&
    only.by !== "joint" &&
    more.length === 0 &&
    only.wait === undefined &&
    [...scoring, ...alerts, ...chips].length === 0 &&
    ownAct === undefined &&
    returns === undefined
    ? only
    : null;
}

/** In which ways it can be shared without losing what came with the original. */
export function sharingsOf(draft: Worksheet): Sharing[] {
  if (plainJoint(draft)) {
    return ["private", "reveal", "therapist_decides", "shared"];
  }
  if (!canShareOtherwise(draft)) return [];
  return [
    "private",
    "reveal",
    "therapist_decides",
    ...(plainOwn(draft) ? ["shared" as const] : []),
  ];
}

/** What both read as it is written is nobody's alone. */
const forBoth = (field: Field): Field => {
  if (!isAsked(field)) return field;
  const { toTherapistIf: _alone, ...asked } = field;
  return {
    ...asked,
    vis: "inherit",
    shareInView: false,
    policyLine: false,
  } as Field;
};

const TITLE = "Write this together";

/** Who reads it is another: each alone, or both in one place. */
export function sharedSo(draft: Worksheet, sharing: Sharing): Worksheet {
  if (!sharingsOf(draft).includes(sharing)) return draft;
  const joint = plainJoint(draft);
  if (sharing !== "shared") {
    if (!joint) return sharedAs(draft, sharing);
    const { id, fields } = joint;
    const alone: OwnPart = { id, by: "each", mode: "private", fields };
    return sharedAs({ ...draft, parts: [alone] }, sharing);
  }
  const own = plainOwn(draft);
  if (!own) return draft;
  const together: JointPart = {
    id: own.id,
    by: "joint",
    mode: "shared",
    unlockIf: "given",
    title: TITLE,
    fields: own.fields.map(forBoth),
    ofSeat: {},
  };
  return {
    ...sharedAs(draft, "private"),
    inSession: [],
    parts: [together],
  };
}
