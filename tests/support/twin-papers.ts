import { askPapers } from "@/server/consents/ask-papers";
import { checkSignedFile } from "@/server/consents/check-signed-file";
import { getOwnPaper } from "@/server/consents/get-own-paper";
import { getPaper } from "@/server/consents/get-paper";
import { recordPaper } from "@/server/consents/record-paper";
import { signPaper } from "@/server/consents/sign-paper";

import { admin } from "./admin";
import { inDays } from "./days";
import { asks, asSigned, NOWHERE, paperOf } from "./papers";
import type { Twin } from "./twins";
import type { Caller } from "./world-people";

const FIRST = "electronic-records";

/** Both are asked for the same; Ben has signed one of them. */
export async function twinPapers(
  therapist: Caller,
  couple: { coupleId: string; a: { caller: Caller }; b: { caller: Caller } },
  sureBen: Caller,
) {
  await asks(therapist, couple.coupleId);
  const bens = await paperOf(couple.b.caller, FIRST);
  const { signatureId } = await signPaper(
    sureBen,
    await asSigned(sureBen, bens),
    NOWHERE,
  );
  // A page says it to the minute, by the clock.
  await admin`update consent_signatures set at = '2026-11-05T15:00:00Z' where id = ${signatureId}`;
  return {
    papers: {
      bens,
      bensOpen: await paperOf(couple.b.caller, "telehealth"),
      anas: await paperOf(couple.a.caller, FIRST),
      anasOpen: await paperOf(couple.a.caller, "telehealth"),
    },
    signatures: { bens: signatureId },
  };
}

type Deed = (twin: Twin) => Promise<unknown>;

const signs: Deed = async ({ anaConfirmed, papers: { papers } }) => {
  const sure = await anaConfirmed();
  const input = await asSigned(sure, papers.anas);
  return signPaper(sure, input, NOWHERE);
};

/** What Ana may do with her papers, and her therapist with them. */
export const paperDeeds: readonly [string, Deed][] = [
  [
    "she has opened a paper",
    ({ ana, papers: { papers } }) =>
      getOwnPaper(ana, { paperId: papers.anasOpen }),
  ],
  [
    "she signed one, looked after it, and the therapist read it",
    async (twin) => {
      await signs(twin);
      const { ana, therapist, papers } = twin;
      const { anas } = papers.papers;
      const [record] = (await getOwnPaper(ana, { paperId: anas })).records;
      await checkSignedFile(ana, { signatureId: record?.signatureId ?? "" });
      await getPaper(therapist, { paperId: anas });
    },
  ],
  [
    "she did not want to sign, and it was written down",
    ({ therapist, papers: { papers } }) =>
      recordPaper(therapist, {
        paperId: papers.anas,
        how: "refused",
        onDay: inDays(0),
        reason: "She wants to think about it.",
      }),
  ],
  [
    "she is asked for one more, alone",
    ({ therapist, couple: { coupleId } }) =>
      askPapers(therapist, {
        coupleId,
        slugs: ["confidentiality"],
        seats: ["a"],
        values: {},
      }),
  ],
];

const signing = {
  textHash: "0".repeat(64),
  name: "Ben",
  signature: { kind: "typed" },
  agreed: true,
  zone: "Europe/Paris",
};

/** What Ben can do with papers, his own or not. */
export const paperActs = ({
  papers,
}: Twin["papers"]): [string, Record<string, unknown>][] =>
  Object.values(papers).map((paperId) => [
    "consents.sign",
    { paperId, ...signing },
  ]);
