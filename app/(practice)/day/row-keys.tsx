import { Kbd } from "@/app/_components/kbd";

/** What can be done here without the mouse. */
export function RowKeys() {
  return (
    <p className="day-keys small faint" aria-hidden="true">
      <span>
        <Kbd>J</Kbd> <Kbd>K</Kbd> move
      </span>
      <span>
        <Kbd>↵</Kbd> open
      </span>
      <span>
        <Kbd>E</Kbd> seen
      </span>
      <span>
        <Kbd>B</Kbd> brief
      </span>
      <span>
        <Kbd>?</Kbd> all keys
      </span>
    </p>
  );
}
