import { z } from "zod";

import { isStorable, NOT_STORABLE } from "../text";

const slugs = z.array(z.string().regex(/^[a-z][a-z0-9-]{1,59}$/)).max(20);

export const ofCoupleInput = z.object({ coupleId: z.uuid() });
export type OfCoupleInput = z.infer<typeof ofCoupleInput>;

const MOST_VALUES = 40;

/** What stands in the braces of the papers for this couple. */
const values = z
  .record(
    z.string().max(40),
    z
      .string()
      .trim()
      .max(200, "Keep this under 200 characters.")
      .refine(isStorable, NOT_STORABLE),
  )
  .refine((all) => Object.keys(all).length <= MOST_VALUES)
  .default({});

export const sendFromDeskInput = z.object({ coupleId: z.uuid(), values });
export type SendFromDeskInput = z.infer<typeof sendFromDeskInput>;

export const remindInput = z.object({
  coupleId: z.uuid(),
  seat: z.enum(["a", "b"]),
});
export type RemindInput = z.infer<typeof remindInput>;

export const sendPacketInput = z
  .object({
    coupleId: z.uuid(),
    papers: slugs,
    worksheets: slugs,
    measures: slugs,
    values,
  })
  .refine(
    ({ papers, worksheets, measures }) =>
      papers.length + worksheets.length + measures.length > 0,
    { path: ["parts"], message: "Choose at least one part." },
  );
export type SendPacketInput = z.infer<typeof sendPacketInput>;

/** Lists go on after the last couple seen. */
export const listPacketsInput = z.object({
  after: z.uuid().nullable().default(null),
});
export type ListPacketsInput = z.infer<typeof listPacketsInput>;
