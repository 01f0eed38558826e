import { isDeepStrictEqual } from "node:util";
import { stringify } from "yaml";

/** What a file of content leaves out, since it is so by itself. */
const USUAL: Readonly<Record<string, unknown>> = {
  required: false,
  vis: "inherit",
  shareInView: false,
  policyLine: false,
  entries: [],
  dated: true,
  min: 0,
  optional: false,
  gate: "open",
  hold: false,
  reversed: false,
  sensitive: false,
  count: false,
  extra: [],
  chain: false,
  unlessSame: false,
  needsBoth: false,
  except: [],
  topics: [],
  inSession: [],
  ofSeat: {},
  scoring: [],
  share: [],
  coupleView: [],
  chips: [],
  alerts: [],
  bands: [],
  offers: [],
  skips: [],
  followUps: [],
  verdicts: [],
  subscales: [],
  notes: [],
  atIntake: false,
  atSessions: [],
};

function tidy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidy);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(
        ([key, each]) =>
          !(Object.hasOwn(USUAL, key) && isDeepStrictEqual(USUAL[key], each)),
      )
      .map(([key, each]) => [key, tidy(each)]),
  );
}

/** A worksheet or a measure as a file of content is written. */
export const fileText = (content: object): string =>
  stringify(tidy(content), { lineWidth: 0, aliasDuplicateObjects: false });
