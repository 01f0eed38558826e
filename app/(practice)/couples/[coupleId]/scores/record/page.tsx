import { StaffBar } from "@/app/_components/staff-bar";

import { HiddenHere } from "../../../../_shared/hidden-here";
import { isShared } from "../../../../_shared/is-shared";
import { readCouple } from "../../_lib/read-couple";
import { dayOf } from "../../_words/when";
import { RecordForm } from "./record-form";

export default async function RecordTotalPage({
  params,
}: PageProps<"/couples/[coupleId]/scores/record">) {
  const { coupleId } = await params;
  const { names, clock } = await readCouple(coupleId);
  if (await isShared()) return <HiddenHere title="Record a total" />;

  return (
    <>
      <StaffBar
        title="Record a total"
        back={{ href: `/couples/${coupleId}/scores`, label: "Scores" }}
      />
      <main id="main" className="pad">
        <RecordForm
          coupleId={coupleId}
          names={names}
          today={dayOf(clock.now, clock.timeZone)}
        />
      </main>
    </>
  );
}
