import Link from "next/link";

import { LinkButton } from "@/app/_components/link-button";
import { SectionHead } from "@/app/_components/section-head";
import { Table } from "@/app/_components/table";
import type { listHomeworkStatus } from "@/server/homework/list-homework-status";
import { homeworkStatusWords } from "@/server/homework/status-rules";

import { CoupleNames } from "../_couple/couple-names";
import { NoCouples } from "../couples/no-couples";

type Couple = Awaited<ReturnType<typeof listHomeworkStatus>>["couples"][number];

type Props = {
  couples: readonly Couple[];
  from: string | null;
  next: string | null;
  /** Treats couples too, so the first one is theirs to add. */
  adds: boolean;
};

const COLUMNS = [
  { key: "couple", label: "Couple" },
  { key: "therapist", label: "Therapist" },
  { key: "homework", label: "Homework for both" },
  { key: "papers", label: "Papers" },
  { key: "intake", label: "Intake" },
];

export function CoupleStatuses({ couples, from, next, adds }: Props) {
  const isEmpty = couples.length === 0 && from === null;

  return (
    <section aria-labelledby="couples">
      <SectionHead id="couples" title="Couples" />
      {isEmpty ? (
        <NoCouples adds={adds} />
      ) : (
        <>
          <div className="mt-1">
            <Table
              caption="Couples, their therapists and their homework"
              columns={COLUMNS}
            >
              {couples.map((couple) => (
                <CoupleRow key={couple.coupleId} couple={couple} />
              ))}
            </Table>
          </div>
          <p className="small soft mt-5 max-w-prose">
            Answers, notes and messages are never shown here. Homework counts
            when both partners were given it; how far either of them is stays
            with their therapist.
          </p>
        </>
      )}
      {(next || from) && (
        <nav className="pager" aria-label="Pages of names">
          {from && <LinkButton href="/practice">From the start</LinkButton>}
          {next && (
            <LinkButton
              href={`/practice?after=${next}`}
              icon="on"
              className="end"
            >
              Next names
            </LinkButton>
          )}
        </nav>
      )}
    </section>
  );
}

function CoupleRow({ couple }: { couple: Couple }) {
  const { coupleId, a, b, therapist, isOwn, homework } = couple;
  const names = <CoupleNames a={a} b={b} />;

  return (
    <tr>
      <th scope="row">
        <span className="words">
          {isOwn ? (
            <Link
              href={`/couples/${coupleId}`}
              className="inline-block py-2 -my-2"
            >
              {names}
            </Link>
          ) : (
            names
          )}
        </span>
      </th>
      <td>{therapist}</td>
      <td className={homework === "given" ? undefined : "soft"}>
        {homeworkStatusWords(homework)}
      </td>
      <td>
        <Link
          href={`/couples/${coupleId}/papers`}
          className="-my-2 inline-block py-2"
          aria-label={`Papers of ${a} and ${b}`}
        >
          Papers
        </Link>
      </td>
      <td>
        <Link
          href={`/intake/${coupleId}`}
          className="-my-2 inline-block py-2"
          aria-label={`Intake of ${a} and ${b}`}
        >
          Intake
        </Link>
      </td>
    </tr>
  );
}
