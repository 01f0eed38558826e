import { notFound } from "next/navigation";

import { EmptyState } from "@/app/_components/empty-state";
import { Notice } from "@/app/_components/notice";
import { StaffBar } from "@/app/_components/staff-bar";
import { ViewBlocks } from "@/app/_worksheets/view-blocks";
import { getInSession } from "@/server/homework/get-in-session";
import { ofAssignmentInput } from "@/server/homework/inputs";

import { isShared } from "../../../../../../_shared/is-shared";
import { ShareScreen } from "../../../../../../_shared/share-screen";
import { readWithCouple } from "../../../../_lib/read-couple";
import { InNumbers } from "../in-numbers";

/** What the three of them look at together of a worksheet that is the therapist's alone. */
export default async function InSessionPage({
  params,
}: PageProps<"/couples/[coupleId]/homework/[assignmentId]/rounds/in-session">) {
  const { coupleId, assignmentId } = await params;
  const input = ofAssignmentInput.safeParse({ assignmentId });
  if (!input.success) notFound();
  const [{ names, clock }, shown] = await readWithCouple(coupleId, (caller) =>
    getInSession(caller, input.data),
  );
  if (shown.coupleId !== coupleId) notFound();
  const isTurned = await isShared();
  const { title, isHeld, lines, texts, rounds } = shown;
  const couple = {
    href: `/couples/${coupleId}`,
    label: `${names.a} & ${names.b}`,
  } as const;
  const alone = {
    href: `/couples/${coupleId}/homework/${assignmentId}/rounds`,
    label: `${title}, over time`,
  } as const;

  return (
    <>
      <StaffBar
        title={isTurned ? title : "In session"}
        back={isTurned ? couple : alone}
      >
        {!isTurned && !isHeld && <ShareScreen isOn={false} />}
      </StaffBar>
      <main id="main" className="pad grid max-w-[760px] content-start gap-9">
        {!isTurned && (
          <Notice
            icon={isHeld ? "hold" : "show"}
            title={isHeld ? "Not now" : "This is all that both would look at"}
          >
            <p>
              {isHeld
                ? "A review is open. Nothing of this is shown to both before it is signed."
                : "Ask each of them first. It is shown on this screen alone: nothing goes to their phones."}
            </p>
          </Notice>
        )}
        {isTurned && isHeld && (
          <EmptyState title="Not opened">
            What you open for both can be shown here.
          </EmptyState>
        )}
        <InNumbers
          title="Over time"
          lines={lines}
          rounds={rounds}
          names={names}
          clock={clock}
        />
        {texts.length > 0 && <ViewBlocks blocks={texts} />}
      </main>
    </>
  );
}
