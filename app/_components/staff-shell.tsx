import type { Route } from "next";
import type { ReactNode } from "react";
import { Mark } from "./brand";
import { Icon } from "./icon";
import { PageLink } from "./page-link";
import { RailLinks } from "./rail-links";
import type { NavItem } from "./tab-links";
import { ToastHost } from "./toast-host";

type RailProps = {
  /** The practice's name; with `switchTo` it leads to the choice of practices. */
  place: string;
  switchTo?: Route;
  items: readonly NavItem[];
  /** At the foot of the rail: settings. */
  later?: readonly NavItem[];
  person?: { name: string; href: Route };
  current?: string;
};

const initials = (name: string) =>
  name
    .split(/\s+/)
    .map((word) => word[0] ?? "")
    .slice(0, 2)
    .join("");

function Place({ place, switchTo }: Pick<RailProps, "place" | "switchTo">) {
  const face = (
    <>
      <Mark />
      <span className="grow">{place}</span>
    </>
  );
  if (!switchTo) return <div className="place">{face}</div>;
  return (
    <PageLink
      className="place"
      href={switchTo}
      aria-label={`${place}. Change practice`}
    >
      {face}
      <Icon name="switch" size={16} />
    </PageLink>
  );
}

/** What stands in the rail: where one is, where one can go, and as whom. */
export function StaffRail({
  place,
  switchTo,
  items,
  later = [],
  person,
  current,
}: RailProps) {
  return (
    <>
      <Place place={place} switchTo={switchTo} />
      <RailLinks items={items} later={later} current={current} />
      {person && (
        <PageLink className="rail-person later" href={person.href}>
          <span className="initials" aria-hidden="true">
            {initials(person.name)}
          </span>
          {person.name}
        </PageLink>
      )}
    </>
  );
}

/** A rail at the left; under 900 five tabs at the bottom. */
export function StaffShell({
  rail,
  children,
}: {
  rail: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="app dense">
      <a className="skip" href="#main">
        Go to the page
      </a>
      <nav className="rail" aria-label="Main">
        {rail}
      </nav>
      <div>{children}</div>
      <ToastHost />
    </div>
  );
}
