import { AudienceMark } from "@/app/_components/audience-mark";
import { Chip } from "@/app/_components/chip";
import { EmptyState } from "@/app/_components/empty-state";
import { PageLink } from "@/app/_components/page-link";
import { StaffBar } from "@/app/_components/staff-bar";
import { listOfCouple } from "@/server/disclosures/list-of-couple";
import { getActs } from "@/server/experiments/get-acts";

import { HiddenHere } from "../../../_shared/hidden-here";
import { isShared } from "../../../_shared/is-shared";
import { readWithCouple } from "../_lib/read-couple";
import { clinicianWords } from "../_words/care-words";
import { ActsByWeek } from "./acts-by-week";
import { LandedChart } from "./landed-chart";
import { PickedFrom } from "./picked-from";

/** The small acts of both, and how they landed: for the care team alone. */
export default async function ActsPage({
  params,
}: PageProps<"/couples/[coupleId]/acts">) {
  const { coupleId } = await params;
  const [
    { actor, couple, names, clock },
    [{ acts, dates, sources, chips }, disclosures],
  ] = await readWithCouple(coupleId, (caller) =>
    Promise.all([
      getActs(caller, { coupleId }),
      listOfCouple(caller, { coupleId }),
    ]),
  );
  if (await isShared()) return <HiddenHere title="Small acts" />;

  return (
    <>
      <StaffBar
        title="Small acts"
        back={{
          href: `/couples/${coupleId}`,
          label: `${names.a} & ${names.b}`,
        }}
      />
      <main id="main" className="pad grid max-w-[1060px] content-start gap-7">
        <div>
          <AudienceMark
            audience="clinicians"
            words={clinicianWords(couple.careTeam, actor.memberId)}
          />
        </div>
        {chips.length > 0 && (
          <ul className="grid justify-items-start gap-2">
            {chips.map(({ assignmentId, seat, text }) => (
              <li key={`${assignmentId} ${seat}`}>
                <PageLink
                  href={`/couples/${coupleId}/homework/${assignmentId}`}
                >
                  <Chip tone="veil">{text}</Chip>
                </PageLink>
              </li>
            ))}
          </ul>
        )}
        {acts.length + dates.length === 0 ? (
          <EmptyState title="No small act yet">
            Once {names.a} and {names.b} have opened How I feel loved or a
            monthly check-in, each can pick one thing to do for the other.
          </EmptyState>
        ) : (
          <>
            <LandedChart {...{ acts, dates, names, clock }} />
            <ActsByWeek
              {...{ coupleId, disclosures, acts, dates, names, clock }}
            />
          </>
        )}
        <PickedFrom coupleId={coupleId} sources={sources} />
      </main>
    </>
  );
}
