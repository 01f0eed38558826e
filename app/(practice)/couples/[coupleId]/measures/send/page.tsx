import { StaffBar } from "@/app/_components/staff-bar";
import { allInOrder } from "@/app/_lib/all-in-order";
import { orNotFound } from "@/app/_lib/or-not-found";
import { listSessions } from "@/server/calendar/list-sessions";
import { listMeasures } from "@/server/measures/list-measures";

import { HiddenHere } from "../../../../_shared/hidden-here";
import { isShared } from "../../../../_shared/is-shared";
import { readCouple } from "../../_lib/read-couple";
import { nextOf } from "../../_sessions/next-of";
import { dayOf } from "../../_words/when";
import { planFrom } from "./plan";
import { SendForm } from "./send-form";

export default async function SendMeasurePage({
  params,
  searchParams,
}: PageProps<"/couples/[coupleId]/measures/send">) {
  const [{ coupleId }, { of, who }] = await Promise.all([params, searchParams]);
  const { caller, names, clock } = await readCouple(coupleId);
  if (await isShared()) return <HiddenHere title="Send a measure" />;
  const [{ measures, daysBefore }, sessions] = await orNotFound(
    allInOrder([listMeasures(caller), listSessions(caller, { coupleId })]),
  );

  return (
    <>
      <StaffBar
        title="Send a measure"
        back={{
          href: `/couples/${coupleId}`,
          label: `${names.a} & ${names.b}`,
        }}
      />
      <main id="main" className="pad">
        <SendForm
          coupleId={coupleId}
          measures={measures}
          names={names}
          begin={planFrom(of, who)}
          today={dayOf(clock.now, clock.timeZone)}
          next={nextOf(sessions, clock)}
          daysBefore={daysBefore}
        />
      </main>
    </>
  );
}
