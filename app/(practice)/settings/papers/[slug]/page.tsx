import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { SectionHead } from "@/app/_components/section-head";
import { StaffBar } from "@/app/_components/staff-bar";
import { orNotFound } from "@/app/_lib/or-not-found";
import { requireMember } from "@/server/auth/session";
import { getText } from "@/server/consents/get-text";
import { ofTextInput } from "@/server/consents/inputs";
import { canWritePapers } from "@/server/consents/policy";

import { TextForm } from "./text-form";
import { Versions } from "./versions";

export const metadata: Metadata = { title: "Paper" };

/** One text: changed into a new version, and its versions side by side. */
export default async function PaperTextPage({
  params,
  searchParams,
}: PageProps<"/settings/papers/[slug]">) {
  const [{ slug }, { from, to }] = await Promise.all([params, searchParams]);
  const { caller, actor } = await requireMember();
  if (!canWritePapers(actor)) notFound();
  const asked = ofTextInput.safeParse({ slug, from, to });
  const plain = ofTextInput.safeParse({ slug });
  const input = asked.success ? asked.data : plain.data;
  if (!input) notFound();
  const text = await orNotFound(getText(caller, input));

  return (
    <>
      <StaffBar
        title={text.title}
        back={{ href: "/settings/papers", label: "Papers" }}
      />
      <main id="main" className="pad grid max-w-5xl content-start gap-10">
        <section aria-labelledby="text" className="grid gap-4">
          <SectionHead
            id="text"
            title={
              text.newest === 0
                ? "The text as it ships"
                : `From version ${text.newest}`
            }
          />
          <TextForm key={text.newest} text={text} />
        </section>
        {text.editions.length > 0 && <Versions text={text} />}
      </main>
    </>
  );
}
