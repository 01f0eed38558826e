import { buildWorksheet } from "@/server/builder/build-worksheet";
import { copyWorksheet } from "@/server/builder/copy-worksheet";
import { getDraft } from "@/server/builder/get-draft";
import { publishWorksheet } from "@/server/builder/publish-worksheet";
import { saveDraft } from "@/server/builder/save-draft";
import type { Worksheet } from "@/server/worksheets/definition";
import type { Field } from "@/server/worksheets/field-definition";

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
