import { recordPaper } from "@/server/consents/record-paper";

import { type ActorName, TEAM } from "./actors";
import { inDays } from "./days";
import { aFeeText, asks, paperOf, signs } from "./papers";
import type { Safe } from "./secrets";
import type { Caller } from "./world-people";

type Hands = {
  owner: Caller;
  therapist: Caller;
  /** Both minutes after their password. */
  ana: Caller;
  ben: Caller;
  coupleId: string;
};

const OFFICE = ["owner", "admin"] as const;

/** Papers in every state: signed, open, on paper and refused, one of them about money. */
export async function aCouplesPapers({ word }: Safe, hands: Hands) {
  const { owner, therapist, ana, ben, coupleId } = hands;
  const readers = (...more: ActorName[]): readonly ActorName[] => [
    ...OFFICE,
    ...TEAM,
    ...more,
  ];
  const storedIn = ["consent_requests.said_values"];
  await aFeeText(owner);
  const asked = { slugs: ["telehealth", "fees", "confidentiality"] };
  const payer = word(
    "who pays for Ana and Ben",
    readers("biller", "ana", "anaConfirmed", "ben"),
    { storedIn },
  );
  await asks(therapist, coupleId, { ...asked, values: { tier: "$80", payer } });
  const anas = await signs(ana, "electronic-records", {
    from: { address: null, userAgent: word("browser of Ana's", TEAM) },
  });
  const fee = await signs(ana, "fees", {
    from: { address: word("network of Ana's", TEAM), userAgent: null },
  });
  const bens = await signs(ben, "electronic-records", {
    from: { address: null, userAgent: word("browser of Ben's", TEAM) },
  });
  const bensRefused = await paperOf(ben, "telehealth");
  const record = { onDay: inDays(-1), paperId: bensRefused };
  await recordPaper(therapist, {
    ...record,
    how: "refused",
    reason: word("why Ben does not sign", readers()),
  });
  const anasOnPaper = await paperOf(ana, "telehealth");
  await recordPaper(therapist, {
    paperId: anasOnPaper,
    how: "paper",
    onDay: inDays(-1),
    reason: word("where Ana's paper lies", readers()),
  });
  return {
    papers: {
      anas: anas.paperId,
      anasFee: fee.paperId,
      anasOpen: await paperOf(ana, "confidentiality"),
      anasOnPaper,
      bens: bens.paperId,
      bensRefused,
    },
    signatures: {
      anas: anas.signatureId,
      anasFee: fee.signatureId,
      bens: bens.signatureId,
    },
  };
}

/** One of another couple's. */
export async function anothersPaper(
  therapist: Caller,
  sure: Caller,
  coupleId: string,
) {
  await asks(therapist, coupleId, { slugs: ["telehealth"] });
  return signs(sure, "electronic-records");
}
