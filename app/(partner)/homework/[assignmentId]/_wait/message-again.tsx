import { AudienceMark } from "@/app/_components/audience-mark";
import { wordsToPartner } from "@/app/_components/audience-words";
import { Icon } from "@/app/_components/icon";
import type { Seat } from "@/app/_components/seat";

type Props = { title: string; words: string; seat: Seat; therapist: string };

/** What was closed is at hand above what is asked now, folded for whoever holds the phone. */
export function MessageAgain({ title, words, seat, therapist }: Props) {
  return (
    <details className="card mt-3.5 px-4.5">
      <summary className="label flex min-h-13 cursor-pointer items-center gap-2.5">
        <Icon name="text" size={20} />
        <span className="grow">{title}</span>
        <span className="soft underline underline-offset-3">Read it again</span>
      </summary>
      <p className="words mt-1 max-h-72 overflow-y-auto whitespace-pre-wrap">
        {words}
      </p>
      <div className="mt-2.5 pb-4">
        <AudienceMark
          audience="author"
          seat={seat}
          words={wordsToPartner("author", { therapist, other: "" })}
        />
      </div>
    </details>
  );
}
