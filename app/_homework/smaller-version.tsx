import type { Smaller } from "@/server/homework/smaller-rules";

type Props = { smaller: Smaller | null; className?: string };

/** What is enough where all of it is too much, in the words of whoever gave it. */
export function SmallerVersion({ smaller, className }: Props) {
  if (!smaller) return null;
  return (
    <p className={className}>
      <span className="soft">Smaller version:</span>{" "}
      <span className="words whitespace-pre-line">{smaller.words}</span>
      {/* While it is typed they may not be there yet. */}
      {smaller.minutes > 0 && (
        <span className="soft whitespace-nowrap"> ({smaller.minutes} min)</span>
      )}
    </p>
  );
}
