import { isDeepStrictEqual } from "node:util";

import type { Extension } from "./definition";

const OURS = "https://holdfast.example/fhir/StructureDefinition";
const HL7 = "http://hl7.org/fhir/StructureDefinition";

export const URLS = {
  /** Who reads an answer: `author`, `therapist`, `part` (as its part says), `opened` (may be opened to both). */
  audience: `${OURS}/audience`,
  /** Of a group: `private`, `sealed`, `reveal`, `shared` or `therapist_decides`. */
  mode: `${OURS}/mode`,
  /** Whatever FHIR has no place for, as JSON. */
  rest: `${OURS}/rest`,
  worksheet: `${OURS}/worksheet`,
  measure: `${OURS}/measure`,
  minValue: `${HL7}/minValue`,
  maxValue: `${HL7}/maxValue`,
  minOccurs: `${HL7}/questionnaire-minOccurs`,
  maxOccurs: `${HL7}/questionnaire-maxOccurs`,
  ordinalValue: `${HL7}/ordinalValue`,
} as const;

export type Plain = Record<string, unknown>;
type Extended = { extension?: Extension[] | undefined };

const found = ({ extension = [] }: Extended, url: string) =>
  extension.find((each) => each.url === url);

export const codeOf = (of: Extended, url: string) => found(of, url)?.valueCode;
export const integerOf = (of: Extended, url: string) =>
  found(of, url)?.valueInteger;
export const decimalOf = (of: Extended, url: string) =>
  found(of, url)?.valueDecimal;

export const code = (url: string, valueCode: string): Extension => ({
  url,
  valueCode,
});
export const integer = (url: string, valueInteger: number | undefined) =>
  valueInteger === undefined ? [] : [{ url, valueInteger }];

/** What a file leaves out where it is so. */
const USUAL: Readonly<Plain> = {
  required: false,
  vis: "inherit",
  shareInView: false,
  policyLine: false,
  entries: [],
  dated: true,
  min: 0,
  optional: false,
  gate: "open",
  reversed: false,
  sensitive: false,
};

const isUsual = (key: string, value: unknown): boolean =>
  Object.hasOwn(USUAL, key) && isDeepStrictEqual(USUAL[key], value);

/** Names what stands in what was derived, and does not belong there. */
const DROPPED = "-";

/** What has to be added to what an element says by itself, so that it says the same again. */
export function restOf(
  actual: Plain,
  derived: Plain,
  url: string = URLS.rest,
): Extension[] {
  const added = Object.entries(actual).filter(([key, value]) =>
    key in derived
      ? !isDeepStrictEqual(derived[key], value)
      : value !== undefined && !isUsual(key, value),
  );
  const dropped = Object.keys(derived).filter(
    (key) => !(key in actual) && derived[key] !== undefined,
  );
  if (added.length === 0 && dropped.length === 0 && url === URLS.rest) {
    return [];
  }
  const rest = {
    ...Object.fromEntries(added),
    ...(dropped.length > 0 && { [DROPPED]: dropped }),
  };
  return [{ url, valueString: JSON.stringify(rest) }];
}

/** Null where it cannot be read. */
export function restIn(of: Extended, url: string = URLS.rest): Plain | null {
  const text = found(of, url)?.valueString;
  if (text === undefined) return {};
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === "object" && read !== null && !Array.isArray(read)
      ? Object.fromEntries(Object.entries(read))
      : null;
  } catch {
    return null;
  }
}

export const isMarked = (of: Extended, url: string): boolean =>
  found(of, url)?.valueString !== undefined;

export function withRest(derived: Plain, rest: Plain): Plain {
  const { [DROPPED]: dropped, ...added } = rest;
  const whole = { ...derived, ...added };
  for (const key of Array.isArray(dropped) ? dropped : []) {
    if (typeof key === "string") delete whole[key];
  }
  return whole;
}
