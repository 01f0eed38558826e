import { buildWorksheet } from "@/server/builder/build-worksheet";
import { copyWorksheet } from "@/server/builder/copy-worksheet";
import { getDraft } from "@/server/builder/get-draft";
import { publishWorksheet } from "@/server/builder/publish-worksheet";
import { saveDraft } from "@/server/builder/save-draft";
import type { Worksheet } from "@/server/worksheets/definition";
import type { Field } from "@/server/worksheets/field-definition";

import { admin } from "./admin";

type Caller = Parameters<typeof copyWorksheet>[0];

/** Changes what is being written as one open page would. */
export async function rewrite(
  caller: Caller,
  slug: string,
  change: (draft: Worksheet) => Worksheet,
  from: string = crypto.randomUUID(),
) {
  const { draft, version } = await getDraft(caller, { slug });
  return saveDraft(caller, {
    slug,
    base: version,
    from,
    isChosen: false,
    definition: change(draft),
  });
}

export async function publishes(caller: Caller, slug: string) {
  const { version } = await getDraft(caller, { slug });
  return publishWorksheet(caller, { slug, base: version });
}

/** A copy that was given a title of its own and published. */
export async function aPublishedCopy(
  caller: Caller,
  original: string,
  title: string,
) {
  const { slug } = await copyWorksheet(caller, { slug: original });
  await rewrite(caller, slug, (draft) => ({ ...draft, title }));
  await publishes(caller, slug);
  return slug;
}

export const givingAlone = (coupleId: string, slug: string) => ({
  coupleId,
  slug,
  who: "each" as const,
  sharing: "private" as const,
  mayOpenByItself: false,
  dueOn: null,
  note: null,
});

/** As many more like this one, each under a name and a title of its own. */
export async function manyMore(
  practiceId: string,
  slug: string,
  count: number,
  /** Who is not held to row security. */
  sql = admin,
) {
  await sql.begin(async (tx) => {
    await tx`create temp table more on commit drop as
      select w.*, gen_random_uuid() new_id, n from practice_worksheets w, generate_series(1, ${count}) n
      where w.practice_id = ${practiceId} and w.slug = ${slug}`;
    await tx`insert into practice_worksheets (practice_id, id, slug, created_by)
      select practice_id, new_id, slug || '-' || n, created_by from more`;
    await tx`insert into practice_worksheet_editions
      (practice_id, worksheet_id, version, published_by, definition)
      select m.practice_id, m.new_id, 1, e.published_by, e.definition from more m
      join practice_worksheet_editions e on e.practice_id = m.practice_id and e.worksheet_id = m.id`;
    await tx`update practice_worksheets w set current_version = 1, title = m.title || ' ' || m.n, purpose = m.purpose,
        minutes = m.minutes, topics = m.topics, modality = m.modality, risk_tags = m.risk_tags, mode = m.mode,
        whose = m.whose, is_guided = m.is_guided, plain_title = m.plain_title || ' ' || m.n, plain_words = m.plain_words
      from more m where w.practice_id = m.practice_id and w.id = m.new_id`;
  });
}

/** A text that lies beside the one that stands. */
export async function aRival(caller: Caller, slug: string): Promise<string> {
  const { draft, version } = await getDraft(caller, { slug });
  await saveDraft(caller, {
    slug,
    base: version - 1,
    from: crypto.randomUUID(),
    isChosen: false,
    definition: { ...draft, title: "The other text" },
  });
  const { beside } = await getDraft(caller, { slug });
  return beside[0]?.id ?? "";
}

/** One that nobody has published. */
export async function aDraftTitled(caller: Caller, title: string) {
  const { slug } = await buildWorksheet(caller);
  await rewrite(caller, slug, (draft) => ({ ...draft, title }));
  return slug;
}

/** The worksheet with one of its questions changed. */
export const withQuestion = (
  draft: Worksheet,
  key: string,
  change: Partial<Field>,
): Worksheet => ({
  ...draft,
  parts: draft.parts.map((part) => ({
    ...part,
    fields: part.fields.map((field) =>
      field.key === key ? ({ ...field, ...change } as Field) : field,
    ),
  })) as Worksheet["parts"],
});
