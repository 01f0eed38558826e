import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";

import { FindButton } from "@/app/_components/find-button";
import { LinkButton } from "@/app/_components/link-button";
import { StaffBar } from "@/app/_components/staff-bar";
import { allInOrder } from "@/app/_lib/all-in-order";
import { orNotFound } from "@/app/_lib/or-not-found";
import { requireMember } from "@/server/auth/session";
import { listOwn } from "@/server/builder/list-own";
import { canUseLibrary } from "@/server/homework/policy";
import { searchLibrary } from "@/server/library/search-library";

import { BeginWorksheet } from "../_library/begin-worksheet";
import { InTheMaking } from "../_library/in-the-making";
import { LibraryList } from "../_library/library-list";
import { LibrarySearch } from "../_library/library-search";
import { searchIn } from "../_library/search-in";
import { HiddenHere } from "../_shared/hidden-here";
import { isShared } from "../_shared/is-shared";

export const metadata: Metadata = { title: "Library" };

const BASE = "/library";

const LISTS = [
  { value: "all", label: "All" },
  { value: "favourites", label: "Favourites" },
  { value: "recent", label: "Given lately" },
] as const;

export default async function LibraryPage({
  searchParams,
}: PageProps<"/library">) {
  const search = searchIn(await searchParams, null);
  const { caller, actor, practice } = await requireMember();
  if (!canUseLibrary(actor)) notFound();
  if (await isShared()) return <HiddenHere title="Library" />;
  const [found, own] = await orNotFound(
    allInOrder([searchLibrary(caller, search), listOwn(caller)]),
  );

  return (
    <>
      <StaffBar title="Library">
        <FindButton />
        <LinkButton href="/library/programmes">Programmes</LinkButton>
        <LinkButton href="/library/packs">Packs</LinkButton>
        <BeginWorksheet />
      </StaffBar>
      <main id="main" className="pad grid max-w-4xl gap-4">
        <LibrarySearch base={BASE} search={search} lists={LISTS} />
        {search.words === "" && <InTheMaking worksheets={own} />}
        <LibraryList
          found={found}
          search={search}
          base={BASE}
          hrefOf={(slug) => `/library/${slug}` as Route}
          clock={{ now: new Date(), timeZone: practice.timeZone }}
        />
      </main>
    </>
  );
}
