import { buttonClass } from "@/app/_components/button";
import { Icon } from "@/app/_components/icon";

/** A file for a calendar of one's own; it says "Plans" and the days. */
export function IntoCalendar({ assignmentId }: { assignmentId: string }) {
  return (
    <p className="mt-6">
      <a
        className={buttonClass({})}
        href={`/api/plans/${assignmentId}`}
        download="plans.ics"
      >
        <Icon name="today" />
        Put the days into my calendar
      </a>
      <span className="soft small mt-2 block">
        The entries are called “Plans” and say nothing else.
      </span>
    </p>
  );
}
