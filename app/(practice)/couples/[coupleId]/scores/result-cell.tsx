import { PageLink } from "@/app/_components/page-link";

import { type Result, resultWords } from "./score-data";

type Props = { coupleId: string; result: Result };

/** The number leads to the answers it was made of. */
export function ResultCell({ coupleId, result }: Props) {
  return (
    <span className="block">
      <PageLink
        href={`/couples/${coupleId}/homework/${result.assignmentId}`}
        className="strong num"
      >
        {result.total ?? "–"}
      </PageLink>{" "}
      <span className="soft">{resultWords(result)}</span>
    </span>
  );
}
