import type { ReactNode } from "react";

import { Icon } from "@/app/_components/icon";

type Props = { isFolded: boolean; children: ReactNode };

/** Once it was sent, what could be added stands behind a line. */
export const SendPart = ({ isFolded, children }: Props) =>
  isFolded ? (
    <details>
      <summary className="flex min-h-11 cursor-pointer items-center gap-2 font-semibold">
        <Icon name="down" size={17} />
        What could be added
      </summary>
      <div className="mt-3">{children}</div>
    </details>
  ) : (
    children
  );
