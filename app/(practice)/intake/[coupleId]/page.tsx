import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { Notice } from "@/app/_components/notice";
import { SectionHead } from "@/app/_components/section-head";
import { StaffBar } from "@/app/_components/staff-bar";
import { allInOrder } from "@/app/_lib/all-in-order";
import { orNotFound } from "@/app/_lib/or-not-found";
import { requireCaller, requireMember } from "@/server/auth/session";
import { seesNames } from "@/server/couples/policy";
import { getStatus } from "@/server/intake/get-status";
import { ofCoupleInput } from "@/server/intake/inputs";

import { dayIn } from "../../_couple/day";
import { HiddenHere } from "../../_shared/hidden-here";
import { isShared } from "../../_shared/is-shared";
import { DeskForm } from "./desk-form";
import { SeatStatus } from "./seat-status";

export const metadata: Metadata = { title: "Intake" };

/** How far a couple is with its intake, for whoever files it: numbers, and the way to send and to remind. */
export default async function IntakeStatusPage({
  params,
}: PageProps<"/intake/[coupleId]">) {
  const { coupleId } = await params;
  if (!ofCoupleInput.safeParse({ coupleId }).success) notFound();
  const caller = await requireCaller();
  const [{ actor, practice }, status] = await allInOrder([
    requireMember(),
    orNotFound(getStatus(caller, { coupleId })),
  ]);
  if (await isShared()) return <HiddenHere title="Intake" />;
  const names = { a: status.a.name, b: status.b.name };

  return (
    <>
      <StaffBar
        title={`${names.a} & ${names.b}`}
        back={
          seesNames(actor)
            ? { href: "/practice", label: "Practice" }
            : { href: "/intake", label: "Intake" }
        }
      />
      <main id="main" className="pad grid max-w-3xl content-start gap-6">
        {status.sentAt ? (
          <>
            <p className="soft">
              Sent {dayIn(practice.timeZone, status.sentAt)}. Therapist:{" "}
              {status.therapist}.
            </p>
            <div className="grid gap-6 sm:grid-cols-2">
              {(["a", "b"] as const).map((seat) => (
                <SeatStatus
                  key={seat}
                  coupleId={coupleId}
                  seat={seat}
                  status={status[seat]}
                  canRemind={status.canRemind}
                />
              ))}
            </div>
          </>
        ) : (
          <section aria-labelledby="send" className="grid gap-4">
            <SectionHead id="send" title="Send the intake" />
            <p className="soft max-w-prose">
              {status.canSend
                ? `${names.a} and ${names.b} each get a mail that says nothing, and find the papers and questionnaires of this practice in there. Whoever has no way in yet is invited by ${status.therapist}.`
                : `Nothing was sent yet. The front desk or ${status.therapist} sends it.`}
            </p>
            {status.canSend && status.incomplete.length > 0 && (
              <Notice icon="info">
                {`Left out until the practice completes them under Settings, Papers: ${status.incomplete.join(", ")}.`}
              </Notice>
            )}
            {status.canSend && (
              <DeskForm coupleId={coupleId} names={names} asks={status.asks} />
            )}
          </section>
        )}
        <p className="small soft max-w-prose">
          Only numbers stand here. What the parts are and what was written stays
          with whoever treats the two.
        </p>
      </main>
    </>
  );
}
