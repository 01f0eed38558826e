import { notFound } from "next/navigation";

import { Notice } from "@/app/_components/notice";
import { StaffBar } from "@/app/_components/staff-bar";
import { getPartnerView } from "@/server/homework/get-partner-view";
import { viewAsPartnerInput } from "@/server/homework/inputs";
import { getJar } from "@/server/jar/get-jar";

import { HiddenHere } from "../../../../../../_shared/hidden-here";
import { isShared } from "../../../../../../_shared/is-shared";
import { readWithCouple } from "../../../../_lib/read-couple";
import { aside } from "./aside-words";
import { TheirPage } from "./their-page";
import { WhoseView } from "./whose-view";

/** One piece of homework as one partner has it now. Their session is not touched, and nothing is sent. */
export default async function ViewAsPartnerPage({
  params,
}: PageProps<"/couples/[coupleId]/homework/[assignmentId]/as/[seat]">) {
  const { coupleId, ...asked } = await params;
  const parsed = viewAsPartnerInput.safeParse(asked);
  if (!parsed.success) notFound();
  const { assignmentId, seat } = parsed.data;
  const [{ caller, names, clock }, view] = await readWithCouple(
    coupleId,
    (caller) => getPartnerView(caller, parsed.data),
  );
  if (view.coupleId !== coupleId) notFound();
  if (await isShared()) return <HiddenHere title="As a partner sees it" />;
  const hasJar = (view.joint ?? view.opened?.joint)?.plan;
  const jar = hasJar ? await getJar(caller, { assignmentId, as: seat }) : null;
  const name = names[seat];
  const more = aside(view, name);

  return (
    <>
      <StaffBar
        title={`As ${name} sees it`}
        back={{
          href: `/couples/${coupleId}/homework/${assignmentId}`,
          label: view.worksheet.title,
        }}
      >
        <WhoseView
          coupleId={coupleId}
          assignmentId={assignmentId}
          seats={view.seats}
          seat={seat}
          names={names}
        />
      </StaffBar>
      <main id="main" className="pad grid justify-items-center gap-6">
        <div className="as-frame-note">
          <Notice
            icon="show"
            title={`This is how ${name} sees it. Nothing here can be changed.`}
          >
            {more && <p>{more}</p>}
          </Notice>
        </div>
        <TheirPage view={view} jar={jar} seat={seat} clock={clock} />
      </main>
    </>
  );
}
