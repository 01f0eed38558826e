import type { ReactNode } from "react";

import type {
  AskedField,
  FieldOf,
  ItemField,
} from "@/server/worksheets/field-definition";

import type { Answer } from "./answers";

export type Problem = { at?: string; message: string };

/** Ties a control to the question, the help and the error around it. */
export type Wiring = {
  id: string;
  labelledBy: string;
  describedBy: string | undefined;
  invalid: boolean;
};

export type ControlProps<F> = {
  field: F;
  value: Answer;
  /** `null` is "I'd rather not say"; `undefined` takes the answer away. */
  onChange: (answer: Answer) => void;
  wiring: Wiring;
  problems: readonly Problem[];
};

export type Asked = AskedField | ItemField;
type AskedType = Asked["type"];
export type AskedOf<T extends AskedType> = Extract<Asked, { type: T }>;
export type ControlOf<T extends AskedType> = ControlProps<AskedOf<T>>;
export type PlacedOf<T extends AskedType> = ControlProps<FieldOf<T>>;

type InnerQuestion = Pick<
  ControlProps<Asked>,
  "field" | "value" | "onChange" | "problems"
> & { id: string };

/** How a group asks what is in it: handed down, since a question holds the group. */
export type AskWithin = (question: InnerQuestion) => ReactNode;
