import type { Field } from "./field-definition";
import { fill } from "./gap-rules";

type Names = { a: string; b: string };

/** What both write may ask for something of one of them: "A part of {a}". */
export const withNames = <F extends Field>(field: F, names: Names): F =>
  field.type === "list"
    ? {
        ...field,
        item: field.item.map((item) => ({
          ...item,
          label: fill(item.label, names),
        })),
      }
    : field;
