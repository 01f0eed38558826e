import Link from "next/link";

import { Chip } from "@/app/_components/chip";
import { Icon } from "@/app/_components/icon";
import { Person } from "@/app/_components/person";
import type { listCouples } from "@/server/couples/list-couples";

import { CoupleNames } from "../_couple/couple-names";
import { glanceOf } from "./state-words";

export type ListedCouple = Awaited<
  ReturnType<typeof listCouples>
>["couples"][number];

/** The couples one treats, each with how it stands: the row is the way in. */
export function OwnCouples({ couples }: { couples: readonly ListedCouple[] }) {
  return (
    <ul className="lines max-w-3xl">
      {couples.map((couple) => (
        <li key={couple.coupleId} className="min-h-14 hover:bg-sunken">
          <span className="grow flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <Link
              href={`/couples/${couple.coupleId}`}
              data-row
              className="lead no-underline after:absolute after:inset-0 after:rounded-chip"
            >
              <CoupleNames a={couple.a} b={couple.b} />
            </Link>
            <span className="flex flex-wrap items-center gap-1.5">
              <StillToCome couple={couple} />
              {couple.state &&
                glanceOf(couple.state).map(({ tone, words }) => (
                  <Chip key={words} tone={tone}>
                    {words}
                  </Chip>
                ))}
            </span>
          </span>
          <Icon name="on" size={16} />
        </li>
      ))}
    </ul>
  );
}

function StillToCome({
  couple: { hasSignedIn, a, b },
}: {
  couple: ListedCouple;
}) {
  if (!hasSignedIn || (hasSignedIn.a && hasSignedIn.b)) return null;
  if (!hasSignedIn.a && !hasSignedIn.b) {
    return <span className="small soft">Neither has signed in yet</span>;
  }
  return (
    <span className="small soft row">
      <Person seat={hasSignedIn.a ? "b" : "a"} name={hasSignedIn.a ? b : a} />
      has not signed in yet
    </span>
  );
}
