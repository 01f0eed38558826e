import { AudienceMark } from "@/app/_components/audience-mark";
import { wordsToPartner } from "@/app/_components/audience-words";
import type { Seat } from "@/app/_components/seat";

type Props = { title: string; words: string; seat: Seat; therapist: string };

/** What was closed stands above what is asked now; its writer can fold it away. */
export function MessageAgain({ title, words, seat, therapist }: Props) {
  return (
    <details open className="card mt-3.5 px-4.5 py-4">
      <summary className="label cursor-pointer">{title}</summary>
      <p className="words mt-2 max-h-72 overflow-y-auto whitespace-pre-wrap">
        {words}
      </p>
      <div className="mt-2.5">
        <AudienceMark
          audience="author"
          seat={seat}
          words={wordsToPartner("author", { therapist, other: "" })}
        />
      </div>
    </details>
  );
}
