import { askPapers } from "@/server/consents/ask-papers";
import { getOwnPaper } from "@/server/consents/get-own-paper";
import { getText } from "@/server/consents/get-text";
import { listOwnPapers } from "@/server/consents/list-own-papers";
import { publishText } from "@/server/consents/publish-text";
import { type From, signPaper } from "@/server/consents/sign-paper";

import { inDays } from "./days";
import type { Caller } from "./world-people";

export const NOWHERE: From = { address: null, userAgent: null };

/** A line such as a pen leaves. */
export const A_STROKE = [20, 120, 90, 40, 150, 130, 230, 60, 320, 120];

type Asked = Partial<Parameters<typeof askPapers>[1]>;

/** Asks both for the papers that need nothing of the practice first. */
export const asks = (
  therapist: Caller,
  coupleId: string,
  { slugs = ["couples-therapy", "telehealth"], ...more }: Asked = {},
) =>
  askPapers(therapist, {
    coupleId,
    slugs,
    seats: ["a", "b"],
    values: {},
    ...more,
  });

/** What a paper about money wants said before anybody is asked for it. */
export async function aFeeText(writer: Caller) {
  const { shipped } = await getText(writer, { slug: "fees" });
  await publishText(writer, {
    slug: "fees",
    basedOn: 0,
    body: shipped.body,
    values: { fee: "$60" },
    effectiveOn: inDays(0),
  });
}

export async function paperOf(partner: Caller, slug: string) {
  const own = await listOwnPapers(partner);
  const found = own.find((paper) => paper.slug === slug);
  if (!found) throw new Error(`They are not asked for ${slug}.`);
  return found.paperId;
}

type Signed = Partial<Parameters<typeof signPaper>[1]>;

/** All that the form sends, as the page says it. */
export async function asSigned(
  partner: Caller,
  paperId: string,
  more: Signed = {},
): Promise<Parameters<typeof signPaper>[1]> {
  const { textHash, name } = await getOwnPaper(partner, { paperId });
  return {
    paperId,
    textHash,
    name,
    signature: { kind: "typed" },
    agreed: true,
    zone: "America/New_York",
    ...more,
  };
}

/** Reads a paper and signs it, after the password. */
export async function signs(
  sure: Caller,
  slug: string,
  { from = NOWHERE, ...more }: Signed & { from?: From } = {},
) {
  const paperId = await paperOf(sure, slug);
  const { signatureId } = await signPaper(
    sure,
    await asSigned(sure, paperId, more),
    from,
  );
  return { paperId, signatureId };
}
