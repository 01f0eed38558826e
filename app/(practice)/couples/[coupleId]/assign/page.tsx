import { StaffBar } from "@/app/_components/staff-bar";
import { orNotFound } from "@/app/_lib/or-not-found";
import { listWorksheets } from "@/server/homework/list-worksheets";
import { listAlerts } from "@/server/safety/list-alerts";
import { HiddenHere } from "../../../_shared/hidden-here";
import { isShared } from "../../../_shared/is-shared";
import { isOpen } from "../_alerts/alert-facts";
import { readCouple } from "../_lib/read-couple";
import { dayOf } from "../_words/when";
import { AssignForm } from "./assign-form";

export default async function AssignPage({
  params,
  searchParams,
}: PageProps<"/couples/[coupleId]/assign">) {
  const [{ coupleId }, { worksheet }] = await Promise.all([
    params,
    searchParams,
  ]);
  const { caller, actor, couple, names, clock } = await readCouple(coupleId);
  if (await isShared()) return <HiddenHere title="Assign a worksheet" />;
  const [worksheets, alerts] = await orNotFound(
    Promise.all([listWorksheets(caller), listAlerts(caller, { coupleId })]),
  );

  return (
    <>
      <StaffBar
        title="Assign a worksheet"
        back={{
          href: `/couples/${coupleId}`,
          label: `${names.a} & ${names.b}`,
        }}
      />
      <main id="main" className="pad">
        <AssignForm
          coupleId={coupleId}
          worksheets={worksheets}
          first={
            worksheets.find(({ slug }) => slug === worksheet)?.slug ?? null
          }
          names={names}
          therapist={actor.name.split(" ")[0] ?? actor.name}
          secretsPolicy={couple.secretsPolicy}
          today={dayOf(clock.now, clock.timeZone)}
          hasSafetyReview={alerts.some(
            (alert) => isOpen(alert) && alert.code.startsWith("IPV_"),
          )}
        />
      </main>
    </>
  );
}
