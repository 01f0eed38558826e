import type { getStatus } from "@/server/intake/get-status";

import { dayWords } from "../../../_couple/day";
import { RemindButton } from "../../../_couple/remind-button";

type Props = {
  coupleId: string;
  names: { a: string; b: string };
  status: Awaited<ReturnType<typeof getStatus>>;
};

/** A reminder to whoever has something left; each hears of their own alone. */
export function Reminders({ coupleId, names, status }: Props) {
  const open = (["a", "b"] as const).filter((seat) => {
    const { counts } = status[seat];
    return counts && counts.done < counts.parts;
  });
  if (!status.canRemind || open.length === 0) return null;
  return (
    <div className="mt-3 flex flex-wrap gap-x-8 gap-y-4">
      {open.map((seat) => (
        <div key={seat} className="grid max-w-64 content-start gap-1">
          {status[seat].problem && <b className="small">{names[seat]}</b>}
          <RemindButton
            coupleId={coupleId}
            seat={seat}
            name={names[seat]}
            lastOn={
              status[seat].remindedOn && dayWords(status[seat].remindedOn)
            }
            problem={status[seat].problem}
          />
        </div>
      ))}
    </div>
  );
}
