import { Boats } from "@/app/_components/drawings";
import { Icon } from "@/app/_components/icon";
import { PageLink } from "@/app/_components/page-link";

import { type Clock, momentWords } from "../../../_words/days";

type Props = {
  assignmentId: string;
  title: string;
  /** What its worksheet says of the wait. */
  words: string;
  endsAt: Date;
  clock: Clock;
};

/** In place of what was written, which is on no screen until its time is over. */
export function ClosedForNow(props: Props) {
  const { assignmentId, title, words, endsAt, clock } = props;

  return (
    <>
      <div className="mt-1 mb-6.5">
        <Boats />
      </div>
      <p className="label">{title}</p>
      <h1 className="head mt-1 mb-2">
        Closed until {momentWords(endsAt, clock)}
      </h1>
      <p className="lead soft">{words}</p>
      <ul className="list border-line mt-5.5 border-y">
        <li>
          <PageLink href={`/homework/${assignmentId}/wait`}>
            <span className="grow">Change how long it stays closed</span>
            <Icon name="on" />
          </PageLink>
        </li>
      </ul>
    </>
  );
}
