import { notFound } from "next/navigation";

import { AudienceMark } from "@/app/_components/audience-mark";
import { Chip } from "@/app/_components/chip";
import { LinkButton } from "@/app/_components/link-button";
import { Notice } from "@/app/_components/notice";
import { Person } from "@/app/_components/person";
import { SectionHead } from "@/app/_components/section-head";
import { StaffBar } from "@/app/_components/staff-bar";
import { ALWAYS_KEPT } from "@/server/couples/rules";
import { getDisclosure } from "@/server/disclosures/get-disclosure";
import { ofDisclosureInput } from "@/server/disclosures/inputs";

import { HiddenHere } from "../../../../_shared/hidden-here";
import { isShared } from "../../../../_shared/is-shared";
import { readWithCouple } from "../../_lib/read-couple";
import { clinicianWords } from "../../_words/care-words";
import {
  disclosureHeadline,
  firstWords,
  nextStepWords,
  policyLabel,
  policyText,
  sourceHref,
  stateWords,
  theOther,
  whereSaid,
  whoTold,
} from "../../_words/disclosure-words";
import { momentWords } from "../../_words/when";
import { History } from "./history";
import { MoveForm } from "./move-form";

/** One thing a partner told their therapist alone: where it is, what was promised, how it goes on. */
export default async function DisclosurePage({
  params,
}: PageProps<"/couples/[coupleId]/disclosures/[disclosureId]">) {
  const of = await params;
  if (!ofDisclosureInput.safeParse(of).success) notFound();
  if (await isShared()) return <HiddenHere title="Disclosures" />;
  const { coupleId, disclosureId } = of;
  const [{ actor, couple, names, clock }, one] = await readWithCouple(
    coupleId,
    (caller) => getDisclosure(caller, of),
  );
  const name = whoTold(one);
  const href = sourceHref(one);
  const { standing, policy, policyNow, comesFirst } = one;

  return (
    <>
      <StaffBar
        quiet
        title={name}
        back={{
          href: `/couples/${coupleId}/disclosures`,
          label: "Disclosures",
        }}
      />
      <main id="main" className="pad grid max-w-[860px] content-start gap-7">
        <div className="grid gap-3">
          <h1 id="disclosure" tabIndex={-1} className="head">
            {disclosureHeadline(one)}
          </h1>
          <p className="soft flex flex-wrap items-center gap-x-2 gap-y-1">
            <Person seat={one.seat} name={names[one.seat]} />
            <span>
              in {whereSaid(one)}, {momentWords(one.keptAt, clock)}
            </span>
            <Chip tone={one.isDue ? "alarm" : "line"}>
              {stateWords(standing, name, clock)}
            </Chip>
          </p>
          {one.words && <p className="words">{one.words}</p>}
          {href && (
            <p>
              <LinkButton href={href}>Read it where it was said</LinkButton>
            </p>
          )}
          {!one.isInNow && (
            <Notice title="Nothing of it is handed in now">
              {`${name} took it back, or has not finished it. What was kept of it is that it was said, and no word.`}
            </Notice>
          )}
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <AudienceMark
              audience="clinicians"
              words={clinicianWords(couple.careTeam, actor.memberId)}
            />
            <span className="small soft">
              Never {theOther(one)} and never the office. {name} sees their own
              words, as before.
            </span>
          </div>
        </div>
        <section aria-labelledby="promised" className="grid gap-2">
          <SectionHead
            id="promised"
            title={`Promised: ${policyLabel(policy)}`}
          />
          <p className="serif">“{policyText(policy)}”</p>
          <p className="serif soft">“{ALWAYS_KEPT}”</p>
          {policy !== policyNow && (
            <p className="small soft">
              What is agreed now is another: {policyLabel(policyNow)}. This was
              said under the stricter promise, and that one holds.
            </p>
          )}
          <p className="strong">{nextStepWords(one)}</p>
        </section>
        <MoveForm
          key={standing.number}
          coupleId={coupleId}
          disclosureId={disclosureId}
          name={name}
          after={standing.number}
          state={standing.state}
          dueOn={standing.dueOn}
          first={comesFirst ? firstWords(comesFirst, name) : null}
          today={one.today}
          canGo={!one.isByRule}
        />
        <History
          of={of}
          steps={one.steps}
          name={name}
          came={{ at: one.keptAt, isByRule: one.isByRule }}
          release={standing.isByRelease}
          clock={clock}
        />
      </main>
    </>
  );
}
