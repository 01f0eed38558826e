import type { Route } from "next";
import type { ReactNode } from "react";

import type { Audience } from "@/app/_components/audience-mark";
import { AudienceMark } from "@/app/_components/audience-mark";
import { Icon, type IconName } from "@/app/_components/icon";
import { PageLink } from "@/app/_components/page-link";
import type { Seat } from "@/app/_components/seat";

type Props<T extends string> = {
  href: Route<T>;
  icon: IconName;
  /** Whose it is. */
  who: ReactNode;
  /** What happened, in a few words. */
  what: ReactNode;
  /** Of which couple, where a first name alone does not say it. */
  of?: string;
  more?: ReactNode;
  audience: { audience: Audience; seat?: Seat; words: string };
  time: string;
  children?: ReactNode;
};

/** One thing to look at; the whole row leads to it, and J and K walk from one to the next. */
export function DayRow<T extends string>(props: Props<T>) {
  const { href, icon, who, what, of, more, audience, time, children } = props;
  return (
    <>
      <Icon name={icon} size={17} />
      <div className="grow">
        <PageLink
          href={href}
          data-row
          className="no-underline after:absolute after:inset-0 after:rounded-chip"
        >
          <span className="strong">{who}</span>{" "}
          <span className="soft">{what}</span>
          {of && <span className="day-of small faint">{of}</span>}
        </PageLink>
        {more && <p className="small soft">{more}</p>}
      </div>
      <AudienceMark bare {...audience} />
      <span className="tm small faint num">{time}</span>
      {children}
    </>
  );
}
