import { Notice } from "@/app/_components/notice";

/** Says before it is needed what Leave can do and what it cannot. */
export function LeaveNote() {
  return (
    <Notice icon="leave">
      <p>
        <b className="strong">Leave</b> takes you to a weather page at once. It
        cannot clear your browser history. A private window or another device is
        safer.
      </p>
    </Notice>
  );
}
