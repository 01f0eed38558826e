import type { Caller } from "@/server/auth/actor";
import { askPapers } from "@/server/consents/ask-papers";
import { getOwnPaper } from "@/server/consents/get-own-paper";
import { getText } from "@/server/consents/get-text";
import { listOwnPapers } from "@/server/consents/list-own-papers";
import { listPapers } from "@/server/consents/list-papers";
import { publishText } from "@/server/consents/publish-text";
import { signPaper } from "@/server/consents/sign-paper";

import type { CoupleSoFar } from "./history";

const NOTICE = `This is the notice of a practice that does not exist, for looking at. A real one is written with a lawyer.

## What we keep and why

We keep what you tell us, what you write here and when we met, so that we can treat you. We use it to treat you, to be paid and to run the practice. We pass it on only where you allow it or the law asks for it.

## What you may ask for

- to see what we keep about you, and to have a copy of it
- to have something put right
- to be reached in another way or at another place
- to know to whom we gave something

## If you are not content

Speak to Olive Hart. You may also complain to the office that looks after privacy in your country. Nobody will treat you worse for it.`;

const SAID: Record<string, Record<string, string>> = {
  fees: { fee: "$60" },
  "privacy-notice": {
    notice: NOTICE,
    v: "1",
    date: "January 1, 2026",
  },
};

const SETS = [
  "couples-therapy",
  "confidentiality",
  "telehealth",
  "privacy-notice",
  "fees",
];

/** So many each of them has signed, in the order in which they are asked. */
const SIGNED = { a: 5, b: 2 } as const;

const NOWHERE = { address: null, userAgent: null };

async function signs(sure: Caller, most: number, name: string, zone: string) {
  const own = await listOwnPapers(sure);
  for (const { paperId } of own.slice(0, most)) {
    const { textHash } = await getOwnPaper(sure, { paperId });
    await signPaper(
      sure,
      {
        paperId,
        textHash,
        name,
        signature: { kind: "typed" },
        agreed: true,
        zone,
      },
      NOWHERE,
    );
  }
}

type Signers = {
  owner: Caller;
  day: string;
  zone: string;
  /** A session of their own, minutes after their password. */
  sure: (email: string) => Promise<Caller>;
  people: {
    a: { email: string; name: string };
    b: { email: string; name: string };
  };
};

/** The practice completes its texts, both are asked for all, and each has signed some; loads once. */
export async function signThrough(
  { coupleId, therapist }: CoupleSoFar,
  { owner, day, zone, sure, people }: Signers,
): Promise<void> {
  if ((await listPapers(therapist, { coupleId })).papers.length > 0) return;
  for (const [slug, values] of Object.entries(SAID)) {
    const { newest, shipped } = await getText(owner, { slug });
    if (newest > 0) continue;
    await publishText(owner, {
      slug,
      basedOn: newest,
      body: shipped.body,
      values,
      effectiveOn: day,
    });
  }
  await askPapers(therapist, {
    coupleId,
    slugs: SETS,
    seats: ["a", "b"],
    values: { tier: "$80" },
  });
  for (const seat of ["a", "b"] as const) {
    const { email, name } = people[seat];
    await signs(await sure(email), SIGNED[seat], name, zone);
  }
}
