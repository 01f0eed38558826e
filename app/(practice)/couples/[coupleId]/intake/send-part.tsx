import type { ReactNode } from "react";

type Props = { isFolded: boolean; children: ReactNode };

/** Once it was sent, what could be added stands behind a line. */
export const SendPart = ({ isFolded, children }: Props) =>
  isFolded ? (
    <details>
      <summary className="py-2">What could be added</summary>
      <div className="mt-3">{children}</div>
    </details>
  ) : (
    children
  );
