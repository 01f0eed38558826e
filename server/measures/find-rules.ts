import { holdsAll, plain, termsOf } from "../day/find-rules";

type Named = { slug: string; name: string; fullName: string };

/** The measures whose names hold every word that is searched; all of them where none is. */
export function foundMeasures<M extends Named>(
  measures: readonly M[],
  words: string,
): M[] {
  const terms = termsOf(words);
  return measures.filter(({ slug, name, fullName }) =>
    holdsAll(plain(`${name} ${fullName} ${slug.replaceAll("-", "")}`), terms),
  );
}
