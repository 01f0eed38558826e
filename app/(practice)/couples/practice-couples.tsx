import Link from "next/link";

import { Table } from "@/app/_components/table";

import { CoupleNames } from "../_couple/couple-names";
import type { ListedCouple } from "./own-couples";

const COLUMNS = [
  { key: "couple", label: "Couple" },
  { key: "therapist", label: "Therapist" },
];

/** For who runs the practice: names and who treats them, and a sentence on what is not here. */
export function PracticeCouples({
  couples,
}: {
  couples: readonly ListedCouple[];
}) {
  return (
    <div className="max-w-3xl">
      <Table caption="Couples and their therapists" columns={COLUMNS}>
        {couples.map(({ coupleId, a, b, therapist, isOwn }) => (
          <tr key={coupleId}>
            <th scope="row">
              <span className="words">
                {isOwn ? (
                  <Link
                    href={`/couples/${coupleId}`}
                    className="inline-block py-2 -my-2"
                  >
                    <CoupleNames a={a} b={b} />
                  </Link>
                ) : (
                  <CoupleNames a={a} b={b} />
                )}
              </span>
            </th>
            <td>{therapist}</td>
          </tr>
        ))}
      </Table>
      <p className="small soft mt-6">
        Answers, notes and messages are not shown here. They stay with the two
        partners and with whoever treats them.
      </p>
    </div>
  );
}
