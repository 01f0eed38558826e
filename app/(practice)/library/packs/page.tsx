import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { SectionHead } from "@/app/_components/section-head";
import { StaffBar } from "@/app/_components/staff-bar";
import { orNotFound } from "@/app/_lib/or-not-found";
import { requireMember } from "@/server/auth/session";
import { canUseLibrary } from "@/server/homework/policy";
import { listPackable } from "@/server/library/list-packable";

import { HandOnForm } from "../../_packs/hand-on-form";
import { TakeIn } from "../../_packs/take-in";
import { HiddenHere } from "../../_shared/hidden-here";
import { isShared } from "../../_shared/is-shared";

export const metadata: Metadata = { title: "Packs" };

/** Worksheets, programmes and measures that go from one practice to another, as one file. */
export default async function PacksPage() {
  const { caller, actor, practice } = await requireMember();
  if (!canUseLibrary(actor)) notFound();
  if (await isShared()) return <HiddenHere title="Packs" />;
  const packable = await orNotFound(listPackable(caller));

  return (
    <>
      <StaffBar title="Packs" back={{ href: "/library", label: "Library" }} />
      <main id="main" className="pad grid max-w-3xl content-start gap-12">
        <section aria-labelledby="take-in" className="grid gap-4">
          <SectionHead id="take-in" title="Add a pack" />
          <p className="soft">
            Worksheets and programmes from another practice, or a questionnaire
            from another system. No word of any couple is in a pack.
          </p>
          <TakeIn />
        </section>
        <section aria-labelledby="hand-on" className="grid gap-4">
          <SectionHead id="hand-on" title="Make a pack" />
          <HandOnForm {...packable} practice={practice.name} />
        </section>
      </main>
    </>
  );
}
