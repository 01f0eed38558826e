import { notFound } from "next/navigation";

import { Notice } from "@/app/_components/notice";
import { orNotFound } from "@/app/_lib/or-not-found";
import { PaperText } from "@/app/_papers/paper-text";
import { requirePartner } from "@/server/auth/session";
import { getOwnPaper } from "@/server/consents/get-own-paper";
import { ofPaperInput } from "@/server/consents/inputs";
import { WORDS } from "@/server/consents/sign-rules";
import { blocksOf } from "@/server/consents/text-rules";
import { getOwnPacket } from "@/server/intake/get-own-packet";

import { PartnerPage } from "../../_shell/partner-page";
import { longDay } from "../../_words/days";
import { GoOn } from "../../beginning/go-on";
import { isInPacket, isOpen } from "../../beginning/part-words";
import { NextPaper } from "./next-paper";
import { SignForm } from "./sign-form";
import { SignedRecords } from "./signed-records";

/** One paper: its whole text, and below it where one signs or what one signed. */
export default async function PaperPage({
  params,
}: PageProps<"/papers/[paperId]">) {
  const parsed = ofPaperInput.safeParse(await params);
  if (!parsed.success) notFound();
  const self = await requirePartner();
  const [paper, packet] = await orNotFound(
    Promise.all([
      getOwnPaper(self.caller, parsed.data),
      getOwnPacket(self.caller),
    ]),
  );
  const isOfPacket = isInPacket(packet, paper.paperId) && isOpen(packet);
  const clock = { now: new Date(), timeZone: self.practice.timeZone };
  const isSettled = paper.state === "signed" || paper.state === "paper";

  return (
    <PartnerPage
      self={self}
      tabs={false}
      back={
        isOfPacket
          ? { href: "/beginning", label: "Getting started" }
          : { href: "/papers", label: "Your papers" }
      }
    >
      <p className="label mt-1.5">
        Version {paper.version}, in force since {longDay(paper.effectiveOn)}
      </p>
      <h1 className="head mt-1 mb-4.5">{paper.title}</h1>
      {paper.isOutdated && (
        <div className="mb-5">
          <Notice title="This text is new">
            You agreed to an earlier one. It stays as it was, and you find it
            below. This one asks for a new signature.
          </Notice>
        </div>
      )}
      <PaperText blocks={blocksOf(paper.text)} />
      <hr className="my-7 border-line" />
      {isSettled || paper.waitsForFirst ? null : (
        <SignForm
          paperId={paper.paperId}
          textHash={paper.textHash}
          title={paper.title}
          needs={paper.needs}
        />
      )}
      {paper.waitsForFirst && !isSettled && (
        <Notice icon="lock">{WORDS.first}</Notice>
      )}
      {paper.records.length > 0 && (
        <SignedRecords records={paper.records} clock={clock} />
      )}
      {isOfPacket && isSettled ? (
        <GoOn packet={packet} />
      ) : (
        <NextPaper
          next={paper.next}
          isMain={isSettled || paper.waitsForFirst}
        />
      )}
    </PartnerPage>
  );
}
