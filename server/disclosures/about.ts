import { z } from "zod";

import type { Sealed } from "@/drizzle/schema/columns";

import type { Keyring } from "../keys/keyring";
import { disclosureNotePlace, disclosurePlace } from "../keys/safety-places";

/** What a clinician kept of it: the question it answers, or their own words; never the answer. */
const About = z.object({
  question: z.string().nullable(),
  row: z.string().nullable(),
  label: z.string().nullable(),
  words: z.string().nullable(),
  /** Under which names a copy of this very answer may be opened for both. */
  units: z.array(z.string()),
  isAlwaysKept: z.boolean(),
});
export type About = z.infer<typeof About>;

/** Of the whole of what was said, and no more of it. */
export const WHOLE: About = {
  question: null,
  row: null,
  label: null,
  words: null,
  units: [],
  isAlwaysKept: false,
};

type At = { practiceId: string; coupleId: string; id: string };
const CLINICIANS = { kind: "clinicians" } as const;

export const sealedAbout = (keys: Keyring, about: About, at: At): Sealed =>
  keys.seal(CLINICIANS, JSON.stringify(about), disclosurePlace(at));

export const openedAbout = (
  keys: Keyring,
  { about, ...at }: At & { about: Sealed | null },
): About =>
  about
    ? About.parse(JSON.parse(keys.open(about, disclosurePlace(at))))
    : WHOLE;

export const sealedNote = (
  keys: Keyring,
  note: string | null,
  at: At,
): Sealed | null =>
  note === null ? null : keys.seal(CLINICIANS, note, disclosureNotePlace(at));

export const openedNote = (
  keys: Keyring,
  { note, ...at }: At & { note: Sealed | null },
): string | null => note && keys.open(note, disclosureNotePlace(at));
