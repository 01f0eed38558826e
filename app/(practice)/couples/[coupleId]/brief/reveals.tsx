import type { Route } from "next";

import { Icon, type IconName } from "@/app/_components/icon";
import { PageLink } from "@/app/_components/page-link";
import { SectionHead } from "@/app/_components/section-head";
import type { Brief } from "@/server/brief/get-brief";

import {
  agreementWords,
  heldWords,
  type Names,
} from "../_words/homework-words";

type RowProps<T extends string> = {
  href: Route<T>;
  icon: IconName;
  title: string;
  more: string;
};

function Row<T extends string>({ href, icon, title, more }: RowProps<T>) {
  return (
    <li>
      <Icon name={icon} size={17} />
      <div className="grow">
        <PageLink
          href={href}
          data-row
          className="strong no-underline after:absolute after:inset-0 after:rounded-chip"
        >
          {title}
        </PageLink>
        <p className="small soft">{more}</p>
      </div>
    </li>
  );
}

type Props = { coupleId: string; names: Names } & Pick<Brief, "ready" | "held">;

/** What can be opened in this session, and what stays closed and why. */
export function Reveals({ coupleId, ready, held, names }: Props) {
  const byReview = held.filter(({ heldFor }) => heldFor === "review");
  const byHand = held.filter(({ heldFor }) => heldFor !== "review");
  const titles = byReview.map(({ title }) => title).join(", ");

  return (
    <>
      {ready.length > 0 && (
        <section aria-labelledby="brief-ready">
          <SectionHead
            id="brief-ready"
            title="Ready for you to open"
            count={ready.length}
          />
          <ul className="lines">
            {ready.map(({ assignmentId, title, sides }) => (
              <Row
                key={assignmentId}
                href={`/couples/${coupleId}/homework/${assignmentId}`}
                icon="opened"
                title={title}
                more={agreementWords(sides, names)}
              />
            ))}
          </ul>
        </section>
      )}
      {held.length > 0 && (
        <section aria-labelledby="brief-held">
          <SectionHead id="brief-held" title="Held" count={held.length}>
            <span className="small soft">Neither of them can tell</span>
          </SectionHead>
          <ul className="lines">
            {byReview.length > 0 && (
              <Row
                href={`/couples/${coupleId}#look-first`}
                icon="hold"
                title={heldWords("review")}
                more={titles}
              />
            )}
            {byHand.map(({ assignmentId, title, heldFor }) => (
              <Row
                key={assignmentId}
                href={`/couples/${coupleId}/homework/${assignmentId}`}
                icon="hold"
                title={title}
                more={heldWords(heldFor)}
              />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
