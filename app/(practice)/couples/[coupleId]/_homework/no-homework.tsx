import { EmptyState } from "@/app/_components/empty-state";
import { LinkButton } from "@/app/_components/link-button";

import type { Names } from "../_words/homework-words";

type Props = { coupleId: string; names: Names };

/** Before the first worksheet: what will be here, and one way on. */
export function NoHomework({ coupleId, names }: Props) {
  return (
    <EmptyState
      title="No worksheet yet"
      action={
        <LinkButton href={`/couples/${coupleId}/assign`} kind="main">
          Assign the first worksheet
        </LinkButton>
      }
    >
      What you give {names.a} and {names.b} to fill in stands here, with whose
      part is in.
    </EmptyState>
  );
}
