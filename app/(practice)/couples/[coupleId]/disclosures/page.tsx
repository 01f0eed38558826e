import { AudienceMark } from "@/app/_components/audience-mark";
import { EmptyState } from "@/app/_components/empty-state";
import { SectionHead } from "@/app/_components/section-head";
import { StaffBar } from "@/app/_components/staff-bar";
import { isOpen } from "@/server/disclosures/disclosure-rules";
import { listOfCouple } from "@/server/disclosures/list-of-couple";

import { DisclosureRow } from "../../../_disclosures/disclosure-row";
import { HiddenHere } from "../../../_shared/hidden-here";
import { isShared } from "../../../_shared/is-shared";
import { readWithCouple } from "../_lib/read-couple";
import { clinicianWords } from "../_words/care-words";
import { AddTold } from "./add-told";

/** All that the two of one couple told their therapist alone and is worked with, each by themselves. */
export default async function CoupleDisclosuresPage({
  params,
}: PageProps<"/couples/[coupleId]/disclosures">) {
  const { coupleId } = await params;
  if (await isShared()) return <HiddenHere title="Disclosures" />;
  const [{ actor, couple, names, clock }, all] = await readWithCouple(
    coupleId,
    (caller) => listOfCouple(caller, { coupleId }),
  );
  const groups = [
    ["open", "To work with", all.filter(({ standing }) => isOpen(standing))],
    ["settled", "Settled", all.filter(({ standing }) => !isOpen(standing))],
  ] as const;

  return (
    <>
      <StaffBar
        title="Disclosures"
        back={{
          href: `/couples/${coupleId}`,
          label: `${names.a} & ${names.b}`,
        }}
      />
      <main id="main" className="pad grid max-w-[860px] content-start gap-7">
        <div>
          <AudienceMark
            audience="clinicians"
            words={clinicianWords(couple.careTeam, actor.memberId)}
          />
        </div>
        {all.length === 0 && (
          <EmptyState title="Nothing is on the list">
            A private answer comes here with one tap where you read it, and what
            was said aloud with the form below.
          </EmptyState>
        )}
        {groups.map(
          ([id, title, rows]) =>
            rows.length > 0 && (
              <section key={id} aria-labelledby={id}>
                <SectionHead id={id} title={title} count={rows.length} />
                <ul className="lines">
                  {rows.map((one) => (
                    <DisclosureRow key={one.id} one={one} clock={clock} />
                  ))}
                </ul>
              </section>
            ),
        )}
        <AddTold coupleId={coupleId} names={names} />
      </main>
    </>
  );
}
