import type { ReactNode } from "react";

type Column = { key: string; label: ReactNode; numbers?: boolean };

type Props = {
  caption: string;
  columns: readonly Column[];
  /** `tr` elements, each with a `th scope="row"` first. */
  children: ReactNode;
};

/** Scrolls in its own box on a narrow screen, with the first column standing still. */
export function Table({ caption, columns, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keys
    <section className="scrollx" aria-label={caption} tabIndex={0}>
      <table className="table">
        <caption className="vh">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={column.numbers ? "r" : undefined}
              >
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}
