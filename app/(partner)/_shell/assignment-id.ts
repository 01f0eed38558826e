import { notFound } from "next/navigation";

import { ofAssignmentInput } from "@/server/homework/inputs";

/** The address's own id; anything that is no id leads to the same page as one of nobody's. */
export async function assignmentIdIn(
  params: Promise<{ assignmentId: string }>,
): Promise<string> {
  const parsed = ofAssignmentInput.safeParse(await params);
  return parsed.success ? parsed.data.assignmentId : notFound();
}
