import { LinkButton } from "@/app/_components/link-button";
import { SectionHead } from "@/app/_components/section-head";
import type { Day } from "@/server/day/get-day";

import {
  disclosureHeadline,
  stateWords,
  whereSaid,
  whoTold,
} from "../couples/[coupleId]/_words/disclosure-words";
import type { Clock } from "../couples/[coupleId]/_words/when";
import { DayRow } from "./day-row";
import { rowTime } from "./day-words";

type Props = { disclosures: Day["disclosures"]; clock: Clock };

/** What was to be shared by today or an earlier day, and was not. */
export function DueDisclosures({ disclosures, clock }: Props) {
  if (disclosures.length === 0) return null;
  return (
    <section aria-labelledby="due-disclosures">
      <SectionHead
        id="due-disclosures"
        title="Was to be shared by now"
        count={disclosures.length}
      >
        <LinkButton kind="text" href="/day/disclosures">
          All disclosures
        </LinkButton>
      </SectionHead>
      <ul className="lines">
        {disclosures.map((one) => {
          const { id, coupleId, names, standing, keptAt } = one;
          return (
            <li key={id}>
              <DayRow
                href={`/couples/${coupleId}/disclosures/${id}`}
                icon="clock"
                who={disclosureHeadline(one)}
                what={`in ${whereSaid(one)}`}
                more={`${names.a} & ${names.b}. ${stateWords(standing, whoTold(one), clock)}.`}
                audience={{ audience: "clinicians", words: "Clinicians" }}
                time={rowTime(keptAt, clock)}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
