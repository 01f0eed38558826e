import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { EmptyState } from "@/app/_components/empty-state";
import { PageLink } from "@/app/_components/page-link";
import { SectionHead } from "@/app/_components/section-head";
import { StaffBar } from "@/app/_components/staff-bar";
import { orNotFound } from "@/app/_lib/or-not-found";
import { requireMember } from "@/server/auth/session";
import { ALWAYS_KEPT } from "@/server/couples/rules";
import { canHaveADay } from "@/server/day/policy";
import { listDisclosuresInput } from "@/server/disclosures/inputs";
import { listDisclosures } from "@/server/disclosures/list-disclosures";
import { listUnread } from "@/server/disclosures/list-unread";

import { DisclosureRow } from "../../_disclosures/disclosure-row";
import { UnreadAlone } from "../../_disclosures/unread-alone";
import { HiddenHere } from "../../_shared/hidden-here";
import { isShared } from "../../_shared/is-shared";

export const metadata: Metadata = { title: "Disclosures" };

const LISTS = [
  ["open", "To work with"],
  ["shared", "Shared"],
  ["stays_private", "Stay private"],
  ["off", "Taken off"],
] as const;

const EMPTY = {
  open: "What somebody told you alone and you work with stands here. Some answers come in by themselves; any other private answer comes in with one tap where you read it.",
  shared: "What was shared by whoever told it stands here.",
  stays_private: "What stays private stands here, each with its reason.",
  off: "What you took off the list stands here, so that nothing is lost.",
};

/** The one list of what partners told their therapist alone, over all couples. */
export default async function DisclosuresPage({
  searchParams,
}: PageProps<"/day/disclosures">) {
  const { caller, actor, practice } = await requireMember();
  if (!canHaveADay(actor)) notFound();
  if (await isShared()) return <HiddenHere title="Disclosures" />;
  const asked = listDisclosuresInput.safeParse(await searchParams);
  const { list } = asked.success ? asked.data : ({ list: "open" } as const);
  const [{ rows, hasMore }, unread] = await orNotFound(
    Promise.all([
      listDisclosures(caller, { list }),
      list === "open" ? listUnread(caller) : { rows: [], hasMore: false },
    ]),
  );
  const clock = { now: new Date(), timeZone: practice.timeZone };
  const title = LISTS.find(([value]) => value === list)?.[1] ?? "";

  return (
    <>
      <StaffBar title="Disclosures" back={{ href: "/day", label: "Today" }} />
      <main id="main" className="pad grid max-w-[860px] content-start gap-7">
        <nav aria-label="Where they stand" className="flex flex-wrap gap-4">
          {LISTS.map(([value, label]) => (
            <PageLink
              key={value}
              href={`/day/disclosures?list=${value}`}
              aria-current={list === value ? "page" : undefined}
              className={list === value ? "font-semibold" : undefined}
            >
              {label}
            </PageLink>
          ))}
        </nav>
        {rows.length === 0 ? (
          <EmptyState title="Nothing here">{EMPTY[list]}</EmptyState>
        ) : (
          <section aria-labelledby="list">
            <SectionHead id="list" title={title} count={rows.length} />
            <ul className="lines">
              {rows.map((one) => (
                <DisclosureRow key={one.id} one={one} clock={clock} isOfMany />
              ))}
            </ul>
            {hasMore && (
              <p className="small soft">
                There is more. It moves up as you work through these.
              </p>
            )}
          </section>
        )}
        <UnreadAlone unread={unread} clock={clock} />
        <p className="small soft max-w-[70ch]">
          Whatever was agreed: <span className="serif">“{ALWAYS_KEPT}”</span>
        </p>
      </main>
    </>
  );
}
