import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";

import { Chip } from "@/app/_components/chip";
import { EmptyState } from "@/app/_components/empty-state";
import { LinkButton } from "@/app/_components/link-button";
import { StaffBar } from "@/app/_components/staff-bar";
import { orNotFound } from "@/app/_lib/or-not-found";
import { requireMember } from "@/server/auth/session";
import { getDraft } from "@/server/builder/get-draft";
import { ofOwnWorksheetInput } from "@/server/builder/inputs";
import { canUseLibrary } from "@/server/homework/policy";

import { TakeKept } from "../../../_builder/take-kept";
import { UseEdition } from "../../../_builder/use-edition";
import { HiddenHere } from "../../../_shared/hidden-here";
import { isShared } from "../../../_shared/is-shared";
import { dayWords } from "../../../couples/[coupleId]/_words/when";

export const metadata: Metadata = { title: "Versions" };

/** Every edition with what changed, and the texts that lie beside. */
export default async function VersionsPage({
  params,
}: PageProps<"/library/[slug]/versions">) {
  const asked = ofOwnWorksheetInput.safeParse(await params);
  if (!asked.success) notFound();
  const { caller, actor, practice } = await requireMember();
  if (!canUseLibrary(actor)) notFound();
  if (await isShared()) return <HiddenHere title="Library" />;
  const found = await orNotFound(getDraft(caller, asked.data));
  const { slug, draft, editions, beside, currentVersion } = found;
  const clock = { now: new Date(), timeZone: practice.timeZone };

  return (
    <>
      <StaffBar
        title="Versions"
        back={{
          href: `/library/${slug}/edit` as Route,
          label: draft.title.trim() || "A worksheet without a title",
        }}
      />
      <main id="main" className="pad grid max-w-3xl gap-9">
        {editions.length === 0 ? (
          <EmptyState
            title="Nothing has been published yet"
            action={
              <LinkButton href={`/library/${slug}/edit` as Route}>
                Go on writing it
              </LinkButton>
            }
          >
            Each time it is published, its edition stands here.
          </EmptyState>
        ) : (
          <section aria-labelledby="editions">
            <div className="sect plain">
              <h2 id="editions">Editions</h2>
            </div>
            <p className="soft mt-3">
              Whoever was given one of these keeps it, whichever is given from
              now on.
            </p>
            <ol className="mt-4 grid gap-5">
              {editions.map(({ version, publishedAt, by, changes }) => (
                <li key={version} className="card p-5">
                  <div className="row flex-wrap justify-between">
                    <h3 className="strong">Edition {version}</h3>
                    {version === currentVersion ? (
                      <Chip tone="kelp" icon="check">
                        This is given now
                      </Chip>
                    ) : (
                      <UseEdition slug={slug} version={version} />
                    )}
                  </div>
                  <p className="small soft">
                    {by}, {dayWords(publishedAt, clock)}
                  </p>
                  <Changes changes={changes} />
                </li>
              ))}
            </ol>
          </section>
        )}
        {beside.length > 0 && (
          <section aria-labelledby="beside">
            <div className="sect plain">
              <h2 id="beside">Kept beside</h2>
            </div>
            <p className="soft mt-3">
              Two people wrote at once, and another text was gone on from. What
              stands here is not lost.
            </p>
            <ol className="mt-4 grid gap-5">
              {beside.map(({ id, savedAt, by, changes }) => (
                <li key={id} className="card p-5">
                  <div className="row flex-wrap justify-between">
                    <h3 className="strong">
                      {by}, {dayWords(savedAt, clock)}
                    </h3>
                    <TakeKept slug={slug} textId={id} />
                  </div>
                  <Changes changes={changes} />
                </li>
              ))}
            </ol>
          </section>
        )}
      </main>
    </>
  );
}

function Changes({ changes }: { changes: string[] }) {
  if (changes.length === 0) return null;
  return (
    <ul className="mt-2 list-disc pl-5">
      {changes.map((change) => (
        <li key={change}>{change}</li>
      ))}
    </ul>
  );
}
