import type { Route } from "next";

import { buttonClass } from "@/app/_components/button";
import { LinkButton } from "@/app/_components/link-button";
import { PageLink } from "@/app/_components/page-link";
import type { SearchLibraryInput } from "@/server/library/inputs";
import type { searchLibrary } from "@/server/library/search-library";

import { type Clock, dayWords } from "../couples/[coupleId]/_words/when";
import { addressOf } from "./address";
import { Favourite } from "./favourite";
import {
  countWords,
  MODE_WORDS,
  TOPIC_WORDS,
  WHOSE_WORDS,
} from "./library-words";

type Found = Awaited<ReturnType<typeof searchLibrary>>;

type Props = {
  found: Found;
  search: SearchLibraryInput;
  base: string;
  /** Where a row leads. */
  hrefOf: (slug: string) => Route;
  /** "Ana & Ben", where it is looked at for them. */
  couple?: string;
  clock: Clock;
};

/** What was found, each with what decides whether it fits: length, who, who reads it. */
export function LibraryList({
  found,
  search,
  base,
  hrefOf,
  couple,
  clock,
}: Props) {
  const { worksheets, total, next } = found;
  return (
    <section aria-labelledby="found">
      <h2 id="found" className="small soft" aria-live="polite">
        {countWords(total)}
      </h2>
      {total === 0 ? (
        <NothingFits search={search} base={base} />
      ) : (
        <ul className="lines mt-2">
          {worksheets.map((one) => (
            <li
              key={one.slug}
              className="!flex-nowrap !items-start gap-x-3 py-3 hover:bg-sunken"
            >
              <div className="grow min-w-0">
                <h3 className="strong">
                  <PageLink
                    href={hrefOf(one.slug)}
                    data-row
                    className="no-underline after:absolute after:inset-0 after:rounded-chip"
                  >
                    {one.title}
                  </PageLink>
                </h3>
                <p className="soft max-w-prose">{one.purpose}</p>
                <p className="small soft mt-1 flex flex-wrap gap-x-4 gap-y-0.5">
                  <span>{one.minutes} min</span>
                  <span>{WHOSE_WORDS[one.whose]}</span>
                  <span>{MODE_WORDS[one.mode]}</span>
                  <span>
                    {one.topics.map((topic) => TOPIC_WORDS[topic]).join(", ")}
                  </span>
                  {one.isGuided && <span>Needs your word first</span>}
                  <Given one={one} couple={couple} clock={clock} />
                </p>
              </div>
              <Favourite
                slug={one.slug}
                title={one.title}
                isFavourite={one.isFavourite}
              />
            </li>
          ))}
        </ul>
      )}
      {(next || search.after) && (
        <nav className="pager" aria-label="Pages of worksheets">
          {search.after && (
            <LinkButton
              href={addressOf(base, { ...search, after: null }) as Route}
            >
              From the start
            </LinkButton>
          )}
          {next && (
            <LinkButton
              href={addressOf(base, { ...search, after: next }) as Route}
              icon="on"
              className="end"
            >
              More worksheets
            </LinkButton>
          )}
        </nav>
      )}
    </section>
  );
}

function Given({
  one,
  couple,
  clock,
}: {
  one: Found["worksheets"][number];
  couple: string | undefined;
  clock: Clock;
}) {
  if (couple && one.givenToCoupleAt) {
    return (
      <b>
        Given to {couple} {dayWords(one.givenToCoupleAt, clock)}
      </b>
    );
  }
  if (!one.lastGivenAt) return null;
  return <span>Last given {dayWords(one.lastGivenAt, clock)}</span>;
}

const NOTHING_ON: Record<SearchLibraryInput["list"], string> = {
  all: "Nothing fits all of that. Ask for less, or try another word.",
  favourites:
    "None of your favourites fits. The star beside a worksheet makes it one.",
  recent: "What you give to a couple is found here afterwards.",
  used: "Nothing that fits was given to them yet.",
  new: "All that fits was given to them before.",
};

function NothingFits({
  search,
  base,
}: {
  search: SearchLibraryInput;
  base: string;
}) {
  return (
    <div className="mt-4 grid justify-items-start gap-4">
      <p className="lead soft">{NOTHING_ON[search.list]}</p>
      {/* A plain link: the search box begins anew with the page. */}
      <a className={buttonClass({})} href={base}>
        Show the whole library
      </a>
    </div>
  );
}
