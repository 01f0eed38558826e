import { Notice } from "@/app/_components/notice";

/** A sentence about the form as a whole, read aloud when it comes. */
export function FormProblem({ words }: { words: string | null }) {
  return (
    <div aria-live="assertive" className="empty:absolute">
      {words && (
        <Notice tone="alarm" icon="alert">
          {words}
        </Notice>
      )}
    </div>
  );
}
