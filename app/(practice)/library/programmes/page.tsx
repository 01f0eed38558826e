import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";

import { PageLink } from "@/app/_components/page-link";
import { SectionHead } from "@/app/_components/section-head";
import { StaffBar } from "@/app/_components/staff-bar";
import { requireMember } from "@/server/auth/session";
import { canUseLibrary } from "@/server/homework/policy";
import { listProgrammes } from "@/server/pathways/list-programmes";
import { WAITS_FOR_A_HAND } from "../../_library/library-words";
import { HiddenHere } from "../../_shared/hidden-here";
import { isShared } from "../../_shared/is-shared";
import { waitWords } from "../../couples/[coupleId]/programme/step-words";
import { CopyProgramme } from "./copy-programme";

export const metadata: Metadata = { title: "Programmes" };

type Steps = Awaited<ReturnType<typeof listProgrammes>>["own"][number]["steps"];

/** What can be set up for a couple: what is shipped, and what the practice has made its own. */
export default async function ProgrammesPage() {
  const { caller, actor } = await requireMember();
  if (!canUseLibrary(actor)) notFound();
  if (await isShared()) return <HiddenHere title="Programmes" />;
  const { own, shipped } = await listProgrammes(caller);

  return (
    <>
      <StaffBar
        title="Programmes"
        back={{ href: "/library", label: "Library" }}
      />
      <main id="main" className="pad grid max-w-4xl gap-9">
        <p className="lead max-w-prose">
          Weeks of work in order. Start one from a couple’s page: they get a
          copy of their own.
        </p>
        {own.length > 0 && (
          <section aria-labelledby="own" className="grid gap-4">
            <SectionHead id="own" title="Your practice’s" count={own.length} />
            {own.map(({ name, title, purpose, steps, ...terms }) => (
              <article key={name} className="grid gap-2">
                <h3 className="title">
                  <PageLink href={`/library/programmes/${name}` as Route}>
                    {title}
                  </PageLink>
                </h3>
                <p>{purpose}</p>
                <StepsOf steps={steps} />
                {terms.author && (
                  <p className="small soft">
                    First by {terms.author}, {terms.licence}.
                    {terms.citation && ` ${terms.citation}`}
                  </p>
                )}
              </article>
            ))}
          </section>
        )}
        <section aria-labelledby="shipped" className="grid gap-7">
          <SectionHead id="shipped" title="Shipped" count={shipped.length} />
          {shipped.map(({ name, title, purpose, author, licence, steps }) => (
            <article key={name} className="grid justify-items-start gap-2">
              <h3 className="title">{title}</h3>
              <p>{purpose}</p>
              <StepsOf steps={steps} />
              <p className="small soft">
                By {author}, {licence}.
              </p>
              <CopyProgramme programme={name} title={title} />
            </article>
          ))}
        </section>
      </main>
    </>
  );
}

function StepsOf({ steps }: { steps: Steps }) {
  return (
    <details>
      <summary className="btn text -ml-2.5 w-max">
        {steps.length === 1 ? "1 step" : `${steps.length} steps`}
      </summary>
      <ol className="grid list-decimal gap-2 pl-6">
        {steps.map(({ slug, title, wait, missing }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same one can come twice, and none moves here
          <li key={`${slug}-${at}`}>
            {title}
            <span className="small soft block">
              {missing
                ? WAITS_FOR_A_HAND[missing]
                : waitWords({ waitAfter: wait.after, waitDays: wait.days })}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
