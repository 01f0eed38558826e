import type { ReactNode } from "react";

import { TwoLines } from "./drawings";

type Props = {
  title: string;
  level?: 1 | 2;
  /** One sentence on what will be here. */
  children: ReactNode;
  /** One way on. */
  action?: ReactNode;
};

export function EmptyState({ title, level = 2, children, action }: Props) {
  const Heading = level === 1 ? "h1" : "h2";

  return (
    <div className="empty">
      <TwoLines />
      <Heading className="head">{title}</Heading>
      <p className="lead soft">{children}</p>
      {action}
    </div>
  );
}
