import { Chip } from "@/app/_components/chip";
import { PageLink } from "@/app/_components/page-link";
import { Person } from "@/app/_components/person";
import type { Disclosure } from "@/server/disclosures/listed";

import {
  disclosureHeadline,
  nextStepWords,
  policyLabel,
  sourceHref,
  stateWords,
  whereSaid,
  whoTold,
} from "../couples/[coupleId]/_words/disclosure-words";
import { type Clock, momentWords } from "../couples/[coupleId]/_words/when";

type Props = {
  one: Disclosure & { isDue: boolean };
  clock: Clock;
  /** Of which couple, on a list of all of them. */
  isOfMany?: boolean;
};

const SETTLED = ["shared", "stays_private", "off"];

/** One disclosure: what it is about, where it was said, where it stands, and what was promised. */
export function DisclosureRow({ one, clock, isOfMany = false }: Props) {
  const { id, coupleId, names, seat, standing, isDue } = one;
  const name = whoTold(one);
  const source = sourceHref(one);
  const where = whereSaid(one);
  return (
    <li className="!block py-4">
      <div className="flex flex-wrap items-start gap-x-3 gap-y-1.5">
        <h3 className="strong min-w-48 flex-1">
          <PageLink href={`/couples/${coupleId}/disclosures/${id}`}>
            {disclosureHeadline(one)}
          </PageLink>
        </h3>
        <Chip
          tone={isDue ? "alarm" : standing.state === "new" ? "kelp" : "line"}
        >
          {stateWords(standing, name, clock)}
        </Chip>
      </div>
      <p className="small soft mt-1">
        <Person seat={seat} name={names[seat]} />{" "}
        <span>
          {isOfMany && `of ${names.a} & ${names.b}, `}in{" "}
          {source ? <PageLink href={source}>{where}</PageLink> : where},{" "}
          {momentWords(one.keptAt, clock)}.
          {!one.isInNow && " Nothing of it is handed in now."}
        </span>
      </p>
      {one.words && <p className="words mt-1.5">{one.words}</p>}
      {!SETTLED.includes(standing.state) && (
        <p className="small mt-1.5 max-w-[70ch]">
          <span className="strong">{policyLabel(one.policy)}.</span>{" "}
          <span className="soft">{nextStepWords(one)}</span>
        </p>
      )}
    </li>
  );
}
