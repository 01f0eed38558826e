import type { SearchLibraryInput } from "@/server/library/inputs";

type Asked = Partial<
  Record<keyof SearchLibraryInput, string | number | null | undefined>
>;

/** How many of the choices below the search box are made. */
export const narrowedBy = (search: Asked): number =>
  [
    search.topic,
    search.approach,
    search.minutes,
    search.whose,
    search.mode,
  ].filter(Boolean).length;

/** The address of a search; the couple stands in the path already. */
export function addressOf(
  base: string,
  { coupleId: _inThePath, ...search }: Asked,
): string {
  const asked = Object.entries(search).filter(
    ([name, value]) => value && !(name === "list" && value === "all"),
  );
  const query = new URLSearchParams(
    asked.map(([name, value]) => [name, String(value)]),
  ).toString();
  return query ? `${base}?${query}` : base;
}
