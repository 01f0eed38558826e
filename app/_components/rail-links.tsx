import { Icon } from "./icon";
import { NavLinks } from "./nav-links";
import type { NavItem } from "./tab-links";

type Props = {
  items: readonly NavItem[];
  later: readonly NavItem[];
  current?: string;
};

const ROOM_AT_THE_BOTTOM = 5;

export function RailLinks({ items, later, current }: Props) {
  const first = items.filter((item) => !item.later);
  const isCrowded = first.length + later.length > ROOM_AT_THE_BOTTOM;
  const entry = (item: NavItem) => ({
    href: item.href,
    later: item.later,
    face: (
      <>
        <Icon name={item.icon} />
        {item.label}
        {item.count ? (
          <span className="num">
            {item.count > 99 ? "99+" : item.count}
            <span className="vh"> new</span>
          </span>
        ) : null}
      </>
    ),
  });
  const below = later.map((item, index) => ({
    ...entry(item),
    later: isCrowded,
    before: index === 0 ? <div className="grow" /> : undefined,
  }));

  return (
    <NavLinks entries={[...items.map(entry), ...below]} current={current} />
  );
}
