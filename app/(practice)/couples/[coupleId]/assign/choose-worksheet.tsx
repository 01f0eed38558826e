import type { Route } from "next";

import { allInOrder } from "@/app/_lib/all-in-order";
import type { Caller } from "@/server/auth/actor";
import { searchLibrary } from "@/server/library/search-library";
import { foundMeasures } from "@/server/measures/find-rules";
import { listMeasures } from "@/server/measures/list-measures";

import { narrowedBy } from "../../../_library/address";
import { LibraryList } from "../../../_library/library-list";
import { LibrarySearch } from "../../../_library/library-search";
import { searchIn } from "../../../_library/search-in";
import type { Clock } from "../_words/when";
import { FoundMeasures } from "./found-measures";
import { SafetyNotice } from "./safety-notice";

type Props = {
  caller: Caller;
  coupleId: string;
  params: Record<string, string | string[] | undefined>;
  /** "Ana & Ben" */
  couple: string;
  hasSafetyReview: boolean;
  clock: Clock;
};

/** The library, with what this couple has had of it. */
export async function ChooseWorksheet({
  caller,
  coupleId,
  params,
  couple,
  hasSafetyReview,
  clock,
}: Props) {
  const base = `/couples/${coupleId}/assign`;
  const search = searchIn(params, coupleId);
  const [found, { measures }] = await allInOrder([
    searchLibrary(caller, search),
    listMeasures(caller),
  ]);
  // A list or a narrowing is of worksheets.
  const isOfAll =
    search.list === "all" && narrowedBy(search) === 0 && search.after === null;
  const fitting = isOfAll ? foundMeasures(measures, search.words) : [];

  return (
    <div className="grid max-w-4xl gap-4">
      {hasSafetyReview && <SafetyNotice />}
      <LibrarySearch
        base={base}
        search={search}
        lists={[
          { value: "all", label: "All" },
          { value: "favourites", label: "Favourites" },
          { value: "recent", label: "Given lately" },
          { value: "new", label: "New to them" },
          { value: "used", label: `Given to ${couple}` },
        ]}
      />
      <FoundMeasures coupleId={coupleId} measures={fitting} />
      {(found.total > 0 || fitting.length === 0) && (
        <LibraryList
          found={found}
          search={search}
          base={base}
          hrefOf={(slug) => `${base}?worksheet=${slug}` as Route}
          couple={couple}
          clock={clock}
        />
      )}
    </div>
  );
}
