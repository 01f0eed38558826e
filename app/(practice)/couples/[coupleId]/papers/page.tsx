import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { SectionHead } from "@/app/_components/section-head";
import { StaffBar } from "@/app/_components/staff-bar";
import { orNotFound } from "@/app/_lib/or-not-found";
import { requireMember } from "@/server/auth/session";
import { ofCoupleInput } from "@/server/consents/inputs";
import { listAskable } from "@/server/consents/list-askable";
import { listPapers } from "@/server/consents/list-papers";

import { HiddenHere } from "../../../_shared/hidden-here";
import { isShared } from "../../../_shared/is-shared";
import { PapersTable } from "../_papers/papers-table";
import { AskForm } from "./ask-form";
import { SecretsPolicyForm } from "./secrets-policy-form";

export const metadata: Metadata = { title: "Papers" };

/** All papers of a couple: for whoever treats them, and how they stand for whoever files them. */
export default async function CouplePapersPage({
  params,
}: PageProps<"/couples/[coupleId]/papers">) {
  const parsed = ofCoupleInput.safeParse(await params);
  if (!parsed.success) notFound();
  const { coupleId } = parsed.data;
  const { caller, practice } = await requireMember();
  const papers = await orNotFound(listPapers(caller, { coupleId }));
  if (await isShared()) return <HiddenHere title="Papers" />;
  const { names, isTreated, canChoose, secretsPolicy } = papers;
  const clock = { now: new Date(), timeZone: practice.timeZone };
  const askable = isTreated
    ? await orNotFound(listAskable(caller, { coupleId }))
    : [];

  return (
    <>
      <StaffBar
        title="Papers"
        back={
          isTreated
            ? {
                href: `/couples/${coupleId}`,
                label: `${names.a} & ${names.b}`,
              }
            : { href: "/practice", label: "Practice" }
        }
      />
      <main
        id="main"
        className="pad grid max-w-4xl grid-cols-1 content-start gap-9"
      >
        <section aria-labelledby="standing" className="grid grid-cols-1 gap-3">
          <SectionHead id="standing" title={`${names.a} & ${names.b}`} />
          {papers.papers.length === 0 ? (
            <p className="soft">No papers were asked for yet.</p>
          ) : (
            <PapersTable coupleId={coupleId} papers={papers} clock={clock} />
          )}
          <p className="small soft">
            Each signs alone, and is never told whether the other has.
            {!papers.canRead && " What stands in a paper is not shown here."}
          </p>
        </section>
        {isTreated && (
          <section aria-labelledby="ask" className="grid gap-3">
            <SectionHead id="ask" title="Ask for papers" />
            <AskForm
              coupleId={coupleId}
              names={names}
              askable={askable}
              before={papers.papers}
            />
          </section>
        )}
        {canChoose && (
          <section aria-labelledby="secrets" className="grid gap-3">
            <SectionHead id="secrets" title="What holds for words said alone" />
            <SecretsPolicyForm
              coupleId={coupleId}
              secretsPolicy={secretsPolicy}
            />
          </section>
        )}
      </main>
    </>
  );
}
