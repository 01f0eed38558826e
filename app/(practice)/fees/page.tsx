import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { buttonClass } from "@/app/_components/button";
import { EmptyState } from "@/app/_components/empty-state";
import { StaffBar } from "@/app/_components/staff-bar";
import { Table } from "@/app/_components/table";
import { orNotFound } from "@/app/_lib/or-not-found";
import { requireMember } from "@/server/auth/session";
import { listFeePapers } from "@/server/consents/list-fee-papers";
import { readsFeePapers } from "@/server/consents/policy";

import { HiddenHere } from "../_shared/hidden-here";
import { isShared } from "../_shared/is-shared";

export const metadata: Metadata = { title: "Fees" };

const STATES = {
  not_opened: "Not opened",
  begun: "Begun",
  signed: "Signed",
  paper: "On paper",
  refused: "Not signed",
  withdrawn: "Withdrawn",
};

/** Who agreed to which fee: the only papers that whoever bills can read. */
export default async function FeesPage() {
  const { caller, actor } = await requireMember();
  if (!readsFeePapers(actor)) notFound();
  if (await isShared()) return <HiddenHere title="Fees" />;
  const papers = await orNotFound(listFeePapers(caller));

  return (
    <>
      <StaffBar title="Fees" />
      <main
        id="main"
        className="pad grid max-w-4xl grid-cols-1 content-start gap-6"
      >
        {papers.length === 0 ? (
          <EmptyState title="No fee was agreed to yet">
            When a therapist asks somebody to sign the paper about fees, it
            stands here.
          </EmptyState>
        ) : (
          <Table
            caption="Papers about fees"
            columns={[
              { key: "name", label: "Who" },
              { key: "fee", label: "Fee a week" },
              { key: "state", label: "Paper" },
              { key: "file", label: "File" },
            ]}
          >
            {papers.map(({ paperId, name, values, state, ...paper }) => (
              <tr key={paperId}>
                <th scope="row">{name}</th>
                <td>{values.tier ?? ""}</td>
                <td>
                  {STATES[state]}
                  <span className="small soft"> v{paper.version}</span>
                </td>
                <td>
                  {paper.signatureId && (
                    <a
                      className={buttonClass({ kind: "text" })}
                      href={`/api/papers/${paper.signatureId}`}
                      download
                    >
                      PDF<span className="vh"> of {name}</span>
                    </a>
                  )}
                </td>
              </tr>
            ))}
          </Table>
        )}
        <p className="small soft">
          Nothing else of their papers or their work is shown here.
        </p>
      </main>
    </>
  );
}
