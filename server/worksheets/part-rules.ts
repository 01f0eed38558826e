import type { JointPart, Mode, OwnPart, Worksheet } from "./definition";
import type { AskedField, Field, ItemField } from "./field-definition";

/** What each answers alone. Never what both write together. */
export const ownParts = (worksheet: Worksheet): OwnPart[] =>
  worksheet.parts.flatMap((part) => (part.by === "joint" ? [] : [part]));

export const ownModes = (worksheet: Worksheet): Mode[] =>
  ownParts(worksheet).map((part) => part.mode);

export const jointPartOf = (worksheet: Worksheet): JointPart | null =>
  worksheet.parts.find((part) => part.by === "joint") ?? null;

/** Both write together from the day it is given, before anything of their own is open. */
export const isTogetherFromStart = (worksheet: Worksheet): boolean =>
  jointPartOf(worksheet)?.unlockIf === "given";

/** What each is asked alone once both have written together. */
export const askedAfterwards = (worksheet: Worksheet): ItemField[] =>
  jointPartOf(worksheet)?.afterwards ?? [];

const asks = (field: Field): field is AskedField => field.type !== "info";

/** A question that both answer together; none of anybody's own is ever found here. */
export const jointFieldOf = (
  worksheet: Worksheet,
  key: string,
): AskedField | null =>
  jointPartOf(worksheet)
    ?.fields.filter(asks)
    .find((field) => field.key === key) ?? null;
