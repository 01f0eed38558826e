import type { Route } from "next";

import { Icon } from "@/app/_components/icon";
import { PageLink } from "@/app/_components/page-link";
import {
  type Done,
  DoneWords,
  WAY_WORDS,
  type Way,
  waysFrom,
} from "@/app/_homework/done-words";
import type { KeptAlone } from "@/server/worksheets/withheld-rules";

import { ChangeAnswer } from "./after-finishing";
import { ForgetSending } from "./forget-sending";

type Props = {
  assignmentId: string;
  therapist: string;
  person: string;
  state: Done;
  hasWords: boolean;
  kept: KeptAlone;
  isMeasure: boolean;
};

function WayOn<T extends string>({ href, way }: { href: Route<T>; way: Way }) {
  return (
    <PageLink href={href}>
      <span className="grow">{WAY_WORDS[way]}</span>
      <Icon name="on" />
    </PageLink>
  );
}

/** One page for every cause, and nothing on it that tells one from another. */
export function PartDone({ state, hasWords, isMeasure, ...props }: Props) {
  const { assignmentId, therapist, person } = props;
  const faces = {
    read: <WayOn way="read" href={`/homework/${assignmentId}/answers`} />,
    change: (
      <ChangeAnswer assignmentId={assignmentId} therapist={therapist}>
        {WAY_WORDS.change}
      </ChangeAnswer>
    ),
    choose: <WayOn way="choose" href={`/homework/${assignmentId}/choice`} />,
  };

  return (
    <>
      <DoneWords state={state} therapist={therapist} kept={props.kept} />
      <ul className="list border-line mt-5.5 border-y">
        {waysFrom({ state, hasWords, isMeasure }).map((way) => (
          <li key={way}>{faces[way]}</li>
        ))}
      </ul>
      <ForgetSending assignmentId={assignmentId} person={person} />
    </>
  );
}
