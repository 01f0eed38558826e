import type { ReactNode } from "react";

type Props = { caption: string; children: ReactNode };

/** A part of a partner's page, drawn by the page's own parts. */
export function Phone({ caption, children }: Props) {
  return (
    <figure className="dev">
      <div className="scr">{children}</div>
      <figcaption className="vh">{caption}</figcaption>
    </figure>
  );
}
