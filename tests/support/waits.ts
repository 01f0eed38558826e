import { assignWorksheet } from "@/server/homework/assign-worksheet";
import type { Sharing } from "@/server/homework/rules";

import { admin } from "./admin";
import { aCare } from "./homework";

export const MESSAGE =
  "You always leave when I need you, and I have had enough";

/** All that is asked before it is closed. */
export const beforeTheWait = {
  draft: MESSAGE,
  heat: 9,
  feelings: ["angry"],
  wish: "understood",
  sends: 3,
  body_step: "walk",
};

export const afterTheWait = {
  heat2: 4,
  keep_part: "I was alone with it",
  kind_version: "I feel lonely, because I need you near. Would you call?",
  choice: "in_person",
};

/** One worksheet given to one of the two or to each. */
export async function aCareWith(
  slug: string,
  {
    who = "each",
    sharing = "private",
  }: { who?: "a" | "b" | "each"; sharing?: Sharing } = {},
) {
  const care = await aCare();
  const { assignmentIds } = await assignWorksheet(care.therapist, {
    coupleId: care.couple.id,
    slug,
    who,
    sharing,
    mayOpenByItself: false,
    dueOn: null,
    note: null,
  });
  const [assignmentId = "", other = ""] = assignmentIds;
  return { ...care, assignmentId, other };
}

/** So much time goes by for everything that is closed: both ends of it lie further back. */
export const minutesGoBy = (assignmentId: string, minutes: number) =>
  admin`update draft_waits set begun_at = begun_at - make_interval(mins => ${minutes}),
    ends_at = ends_at - make_interval(mins => ${minutes}) where assignment_id = ${assignmentId}`;
