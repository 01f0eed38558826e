import type { ReactNode } from "react";

type Props = {
  id?: string;
  title: string;
  count?: number;
  level?: 2 | 3;
  tone?: "plain" | "alarm";
  children?: ReactNode;
};

export function SectionHead({
  id,
  title,
  count,
  level = 2,
  tone = "plain",
  children,
}: Props) {
  const Heading = level === 2 ? "h2" : "h3";

  return (
    <div className={`sect ${tone}`}>
      <Heading id={id}>{title}</Heading>
      {count !== undefined && <span className="num">{count}</span>}
      {children && <span className="end">{children}</span>}
    </div>
  );
}
