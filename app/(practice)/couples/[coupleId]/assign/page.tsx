import { StaffBar } from "@/app/_components/staff-bar";
import { allInOrder } from "@/app/_lib/all-in-order";
import { orNotFound } from "@/app/_lib/or-not-found";
import { listSessions } from "@/server/calendar/list-sessions";
import { keepsTheRecord } from "@/server/couples/policy";
import { getWorksheet } from "@/server/library/get-worksheet";
import { ofWorksheetInput } from "@/server/library/inputs";
import { getReminderSettings } from "@/server/reminders/get-reminder-settings";
import { listAlerts } from "@/server/safety/list-alerts";

import { HiddenHere } from "../../../_shared/hidden-here";
import { isShared } from "../../../_shared/is-shared";
import { isOpen } from "../_alerts/alert-facts";
import { readCouple } from "../_lib/read-couple";
import { afterNextOf, nextOf } from "../_sessions/next-of";
import { dayOf } from "../_words/when";
import { AssignForm } from "./assign-form";
import { ChooseWorksheet } from "./choose-worksheet";

/** First which worksheet, out of the library as it stands for this couple; then for whom and who reads it. */
export default async function AssignPage({
  params,
  searchParams,
}: PageProps<"/couples/[coupleId]/assign">) {
  const [{ coupleId }, search] = await Promise.all([params, searchParams]);
  const { caller, actor, couple, names, clock } = await readCouple(coupleId);
  if (await isShared()) return <HiddenHere title="Assign a worksheet" />;
  const chosen = ofWorksheetInput.safeParse({ slug: search.worksheet });
  const [alerts, sessions, reminding, worksheet] = await orNotFound(
    allInOrder([
      listAlerts(caller, { coupleId }),
      listSessions(caller, { coupleId }),
      getReminderSettings(caller),
      chosen.success
        ? getWorksheet(caller, chosen.data)
        : Promise.resolve(null),
    ]),
  );
  const both = `${names.a} & ${names.b}`;
  const hasSafetyReview = alerts.some(
    (alert) => isOpen(alert) && alert.code.startsWith("IPV_"),
  );

  return (
    <>
      <StaffBar
        title={worksheet ? worksheet.title : "Assign a worksheet"}
        back={
          worksheet
            ? { href: `/couples/${coupleId}/assign`, label: "Worksheets" }
            : { href: `/couples/${coupleId}`, label: both }
        }
      />
      <main id="main" className="pad">
        {worksheet ? (
          <AssignForm
            coupleId={coupleId}
            worksheet={worksheet}
            names={names}
            therapist={actor.name.split(" ")[0] ?? actor.name}
            secretsPolicy={couple.secretsPolicy}
            today={dayOf(clock.now, clock.timeZone)}
            next={nextOf(sessions, clock)}
            afterNext={afterNextOf(sessions, clock)}
            hasSafetyReview={hasSafetyReview}
            mayUnlock={keepsTheRecord(actor, couple)}
            reminding={reminding}
          />
        ) : (
          <ChooseWorksheet
            caller={caller}
            coupleId={coupleId}
            params={search}
            couple={both}
            hasSafetyReview={hasSafetyReview}
            clock={clock}
          />
        )}
      </main>
    </>
  );
}
