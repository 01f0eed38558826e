import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";

import { EmptyState } from "@/app/_components/empty-state";
import { LinkButton } from "@/app/_components/link-button";
import { StaffBar } from "@/app/_components/staff-bar";
import { Table } from "@/app/_components/table";
import { requireMember } from "@/server/auth/session";
import { seesNames } from "@/server/couples/policy";
import { listPackets } from "@/server/intake/list-packets";
import { canListPackets } from "@/server/intake/policy";

import { CoupleNames } from "../_couple/couple-names";
import { dayIn } from "../_couple/day";
import { afterIn } from "../_frame/after-in";
import { HiddenHere } from "../_shared/hidden-here";
import { isShared } from "../_shared/is-shared";
import { progressWords } from "../couples/[coupleId]/_intake/intake-words";

export const metadata: Metadata = { title: "Intake" };

/** What was sent and is not finished: names and how many parts, and nothing of what they are. */
export default async function IntakesPage({
  searchParams,
}: PageProps<"/intake">) {
  const [{ caller, actor, practice }, { after }] = await Promise.all([
    requireMember(),
    searchParams,
  ]);
  if (!canListPackets(actor)) notFound();
  if (await isShared()) return <HiddenHere title="Intake" />;
  const from = afterIn(after);
  const { packets, next } = await listPackets(caller, { after: from });

  return (
    <>
      <StaffBar
        title="Intake"
        back={
          seesNames(actor)
            ? { href: "/practice", label: "Practice" }
            : { href: "/couples", label: "Couples" }
        }
      />
      <main id="main" className="pad grid max-w-4xl content-start gap-5">
        {packets.length === 0 && from === null ? (
          <EmptyState title="Nothing is under way">
            When a couple is sent its intake, it stands here until both have
            done all of it.
          </EmptyState>
        ) : (
          <Table
            caption="Intake under way"
            columns={[
              { key: "couple", label: "Couple" },
              { key: "a", label: "First partner" },
              { key: "b", label: "Second partner" },
              { key: "sent", label: "Sent" },
              { key: "therapist", label: "Therapist" },
            ]}
          >
            {packets.map(({ nameA, nameB, isOwn, coupleId, ...packet }) => {
              const names = <CoupleNames a={nameA} b={nameB} />;
              return (
                <tr key={coupleId}>
                  <th scope="row">
                    <Link
                      href={
                        isOwn
                          ? `/couples/${coupleId}/intake`
                          : `/intake/${coupleId}`
                      }
                      className="-my-2 inline-block py-2"
                    >
                      {names}
                    </Link>
                  </th>
                  <td>{progressWords(packet.a)}</td>
                  <td>{progressWords(packet.b)}</td>
                  <td>{dayIn(practice.timeZone, packet.sentAt)}</td>
                  <td>{packet.therapist}</td>
                </tr>
              );
            })}
          </Table>
        )}
        <p className="small soft max-w-prose">
          Only how many parts are done stands here. What they are and what was
          written stays with whoever treats the two.
        </p>
        {(next || from) && (
          <nav className="pager" aria-label="Pages of names">
            {from && <LinkButton href="/intake">From the start</LinkButton>}
            {next && (
              <LinkButton
                href={`/intake?after=${next}`}
                icon="on"
                className="end"
              >
                Next names
              </LinkButton>
            )}
          </nav>
        )}
      </main>
    </>
  );
}
