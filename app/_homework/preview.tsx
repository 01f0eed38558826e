import type { Seat } from "@/app/_components/seat";
import { PreviewSheet } from "@/app/_worksheets/preview-sheet";
import { ViewBlocks } from "@/app/_worksheets/view-blocks";
import type { ViewBlock } from "@/server/worksheets/view-definition";

type Props = {
  author: { seat: Seat; name: string };
  other: string;
  therapist: string;
  blocks: readonly ViewBlock[];
};

/** Drawn by what will draw it for the other, from the same projection. */
export function Preview({ author, other, therapist, blocks }: Props) {
  return (
    <PreviewSheet author={author} aside={`as on ${other}’s phone`}>
      <ViewBlocks
        blocks={blocks}
        releaseWords={`Only if ${therapist} opens it`}
      />
    </PreviewSheet>
  );
}
