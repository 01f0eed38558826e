import { SectionHead } from "@/app/_components/section-head";
import type { Brief } from "@/server/brief/get-brief";

import { DayRow } from "../../../day/day-row";
import { rowTime } from "../../../day/day-words";
import {
  disclosureHeadline,
  policyLabel,
  stateWords,
  whereSaid,
  whoTold,
} from "../_words/disclosure-words";
import type { Clock } from "../_words/when";

type Props = {
  coupleId: string;
  disclosures: Brief["disclosures"];
  clinicians: string;
  clock: Clock;
};

/** What was told alone and is not settled, with what was promised about it. */
export function ToldAlone(props: Props) {
  const { coupleId, disclosures, clinicians, clock } = props;
  if (disclosures.length === 0) return null;
  return (
    <section aria-labelledby="brief-told">
      <SectionHead
        id="brief-told"
        title="Told you alone"
        count={disclosures.length}
      />
      <ul className="lines">
        {disclosures.map((one) => (
          <li key={one.id}>
            <DayRow
              href={`/couples/${coupleId}/disclosures/${one.id}`}
              icon="lock"
              who={disclosureHeadline(one)}
              what={`in ${whereSaid(one)}`}
              more={`${stateWords(one.standing, whoTold(one), clock)}. Promised: ${policyLabel(one.policy)}.`}
              audience={{ audience: "clinicians", words: clinicians }}
              time={rowTime(one.keptAt, clock)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
