import { z } from "zod";

const Words = z.string("write something here").trim().min(1).max(120);
const Phone = z
  .string("write numbers in quotes")
  .regex(/^\+?\d[\d -]{1,20}$/, "use digits, spaces and hyphens");
const Web = z
  .url("write the whole address")
  .regex(/^https:\/\//, "begin with https://");

const Line = z
  .strictObject({
    name: Words,
    /** For whom, where it is not for everybody. */
    for: Words.optional(),
    call: Phone.optional(),
    /** What to do once somebody answers: "press 1". */
    menu: Words.optional(),
    text: z.strictObject({ to: Phone, say: Words.optional() }).optional(),
    chat: Web.optional(),
    web: Web.optional(),
  })
  .refine(
    ({ call, text, chat, web }) => call ?? text ?? chat ?? web,
    "say how to reach it: call, text, chat or web",
  );

export const CrisisHelpShape = z.strictObject({
  country: z.string().regex(/^([A-Z]{2}|other)$/, "use a code such as US"),
  name: Words,
  /** The one number that sentences name. */
  emergency: Phone,
  emergency_too: z
    .array(z.strictObject({ number: Phone, for: Words.optional() }))
    .default([]),
  /** The day somebody called or read up every line; null until somebody has. */
  last_verified: z.iso.date("write a day such as 2026-11-30").nullable(),
  groups: z
    .array(
      z.strictObject({
        title: Words,
        kind: z.enum(["crisis", "violence", "other"]),
        lines: z.array(Line).min(1).max(20),
      }),
    )
    .min(1)
    .refine(
      (groups) => groups.some(({ kind }) => kind === "crisis"),
      "one group has the kind crisis",
    ),
});

export type CrisisHelp = z.infer<typeof CrisisHelpShape>;
export type HelpLine = CrisisHelp["groups"][number]["lines"][number];
