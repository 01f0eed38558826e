import { notFound } from "next/navigation";

import { StaffBar } from "@/app/_components/staff-bar";
import { requireMember } from "@/server/auth/session";
import { canUseLibrary } from "@/server/homework/policy";
import { listProgrammes } from "@/server/pathways/list-programmes";

import { HiddenHere } from "../../../_shared/hidden-here";
import { isShared } from "../../../_shared/is-shared";
import { ProgrammeForm } from "./programme-form";

/** A programme of the practice's own, to be changed. Couples who began it keep their copy. */
export default async function OwnProgrammePage({
  params,
}: PageProps<"/library/programmes/[programmeId]">) {
  const { programmeId } = await params;
  const { caller, actor } = await requireMember();
  if (!canUseLibrary(actor)) notFound();
  if (await isShared()) return <HiddenHere title="Programmes" />;
  const { own } = await listProgrammes(caller);
  const programme = own.find(({ name }) => name === programmeId);
  if (!programme) notFound();

  return (
    <>
      <StaffBar
        title={programme.title}
        back={{ href: "/library/programmes", label: "Programmes" }}
      />
      <main id="main" className="pad max-w-4xl">
        <ProgrammeForm key={programme.version} programme={programme} />
      </main>
    </>
  );
}
