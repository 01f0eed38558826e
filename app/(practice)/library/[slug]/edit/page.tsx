import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { orNotFound } from "@/app/_lib/or-not-found";
import { requireMember } from "@/server/auth/session";
import { getDraft } from "@/server/builder/get-draft";
import { ofOwnWorksheetInput } from "@/server/builder/inputs";
import { canUseLibrary } from "@/server/homework/policy";

import { Builder } from "../../../_builder/builder";
import { HiddenHere } from "../../../_shared/hidden-here";
import { isShared } from "../../../_shared/is-shared";
import "../../../_builder/builder.css";

export const metadata: Metadata = { title: "Change a worksheet" };

/** A worksheet of the practice's own, being written. */
export default async function EditWorksheetPage({
  params,
}: PageProps<"/library/[slug]/edit">) {
  const asked = ofOwnWorksheetInput.safeParse(await params);
  if (!asked.success) notFound();
  const { caller, actor } = await requireMember();
  if (!canUseLibrary(actor)) notFound();
  if (await isShared()) return <HiddenHere title="Library" />;
  const found = await orNotFound(getDraft(caller, asked.data));

  return (
    <Builder
      slug={found.slug}
      version={found.version}
      draft={found.draft}
      therapist={actor.name.split(" ")[0] ?? actor.name}
      isPutAway={found.isPutAway}
      hasEditions={found.currentVersion !== null}
    />
  );
}
