import type { Worksheet } from "./definition";
import type { Field } from "./field-definition";
import { isAsked } from "./field-rules";
import { keysIn } from "./only-if-rules";

/** Keeps somebody from going on too soon: less than all of it is no reason to pass it by. */
const isGate = (field: Field): boolean =>
  (field.type === "scale" && field.least !== undefined) ||
  (field.type === "datetime" && field.leastAgo !== undefined);

function eased(field: Field): Field {
  if (!isAsked(field) || isGate(field)) return field;
  switch (field.type) {
    case "multi":
    case "check":
    case "list":
      return { ...field, required: false, min: 0 };
    default:
      return { ...field, required: false };
  }
}

/** What an alert looks at, and what both tick before anything is shown. */
const askedAsEver = ({ alerts, promise }: Worksheet): readonly string[] => [
  ...alerts.flatMap(({ when }) => (when ? keysIn(when) : [])),
  ...(promise === undefined ? [] : [promise]),
];

/**
 * A worksheet of which a part is enough: its questions can be left open, and one of several may be
 * all that is said. Whether somebody is safe is asked as ever: "I'd rather not say" answers that too.
 */
export function whereLessIsEnough(worksheet: Worksheet): Worksheet {
  const kept = askedAsEver(worksheet);
  return {
    ...worksheet,
    parts: worksheet.parts.map((part) =>
      part.by === "joint"
        ? part
        : {
            ...part,
            fields: part.fields.map((field) =>
              kept.includes(field.key) ? field : eased(field),
            ),
          },
    ),
  };
}
