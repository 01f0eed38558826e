import {
  type SearchLibraryInput,
  searchLibraryInput,
} from "@/server/library/inputs";

type Params = Record<string, string | string[] | undefined>;

/** An address is typed by hand as well: what does not fit counts as not asked. */
export function searchIn(
  params: Params,
  coupleId: string | null,
): SearchLibraryInput {
  const { minutes, ...words } = params;
  const given = Object.entries({
    ...words,
    minutes: typeof minutes === "string" ? Number(minutes) : undefined,
  }).filter(([, value]) => value !== undefined);
  const shape = searchLibraryInput.shape;
  const fitting = given.filter(
    ([name, value]) =>
      name !== "coupleId" &&
      Object.hasOwn(shape, name) &&
      shape[name as keyof typeof shape].safeParse(value).success,
  );
  return searchLibraryInput.parse({ ...Object.fromEntries(fitting), coupleId });
}
