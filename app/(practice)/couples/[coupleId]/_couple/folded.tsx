import type { ReactNode } from "react";

import { Icon } from "@/app/_components/icon";

type Props = {
  id?: string;
  title: string;
  /** How it stands, so that it need not be opened. */
  state?: ReactNode;
  isOpen?: boolean;
  children: ReactNode;
};

/** A part of a couple's page that is seldom needed, by its name alone. */
export const Folded = ({ id, title, state, isOpen, children }: Props) => (
  <details id={id} className="group" open={isOpen}>
    <summary className="sect min-h-11 cursor-pointer items-center">
      <h2>{title}</h2>
      {state && <span className="small soft">{state}</span>}
      <span className="faint ml-auto group-open:rotate-180">
        <Icon name="down" />
      </span>
    </summary>
    {children}
  </details>
);
