import type { Metadata } from "next";

import { SectionHead } from "@/app/_components/section-head";
import { StaffBar } from "@/app/_components/staff-bar";
import { listAskable } from "@/server/consents/list-askable";
import { listPapers } from "@/server/consents/list-papers";
import { getPacket } from "@/server/intake/get-packet";
import { getStatus } from "@/server/intake/get-status";
import { listPacketChoices } from "@/server/intake/list-packet-choices";

import { HiddenHere } from "../../../_shared/hidden-here";
import { isShared } from "../../../_shared/is-shared";
import { readWithCouple } from "../_lib/read-couple";
import { PacketTable } from "./packet-table";
import { Reminders } from "./reminders";
import { SendForm } from "./send-form";
import { SendPart } from "./send-part";

export const metadata: Metadata = { title: "Intake" };

/** What the two begin with: each part beside each of them, and what can be added. */
export default async function IntakePage({
  params,
}: PageProps<"/couples/[coupleId]/intake">) {
  const { coupleId } = await params;
  const [{ names, clock }, [packet, choices, askable, papers, status]] =
    await readWithCouple(coupleId, (caller) =>
      Promise.all([
        getPacket(caller, { coupleId }),
        listPacketChoices(caller, { coupleId }),
        listAskable(caller, { coupleId }),
        listPapers(caller, { coupleId }),
        getStatus(caller, { coupleId }),
      ]),
    );
  if (await isShared()) return <HiddenHere title="Intake" />;
  const isSent = packet.sentAt !== null;
  const said = Object.assign({}, ...papers.papers.map(({ values }) => values));

  return (
    <>
      <StaffBar
        title="Intake"
        back={{
          href: `/couples/${coupleId}`,
          label: `${names.a} & ${names.b}`,
        }}
      />
      <main id="main" className="pad grid max-w-4xl content-start gap-9">
        {isSent && (
          <section aria-labelledby="standing" className="grid gap-3">
            <SectionHead id="standing" title={`${names.a} & ${names.b}`} />
            <PacketTable
              coupleId={coupleId}
              packet={packet}
              names={names}
              clock={clock}
            />
            <Reminders coupleId={coupleId} names={names} status={status} />
            <p className="small soft">
              Each does this alone, and is never told how far the other is. You
              read a questionnaire once it is finished.
            </p>
          </section>
        )}
        <section aria-labelledby="send" className="grid gap-3">
          <SectionHead
            id="send"
            title={isSent ? "Add a part" : "Send the intake"}
          />
          {!isSent && (
            <p className="soft max-w-prose">
              {names.a} and {names.b} each get a mail that says nothing, with a
              way in of their own, and find all of this in there in its order.
            </p>
          )}
          <SendPart isFolded={isSent}>
            <SendForm
              coupleId={coupleId}
              names={names}
              timeZone={clock.timeZone}
              isSent={isSent}
              choices={choices}
              askable={askable}
              said={said}
            />
          </SendPart>
        </section>
      </main>
    </>
  );
}
