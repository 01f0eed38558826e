import { Notice } from "@/app/_components/notice";
import type { PackSeen } from "@/server/library/look-into-pack";

type Props = Extract<PackSeen, { ok: false }>;

/** Why a pack is refused: every place, so that whoever made it can mend it at once. */
export function PackProblems({ problems, more }: Props) {
  return (
    <div className="grid gap-3">
      <Notice tone="alarm" icon="alert" title="This pack is refused" live>
        Nothing of it was added. Whoever made it can mend these places.
      </Notice>
      <ul className="lines">
        {problems.map(({ file, line, place, reason }) => (
          <li
            key={`${file} ${line} ${place} ${reason}`}
            className="grid gap-1 [overflow-wrap:anywhere]"
          >
            <span className="soft">
              {file ? `${file}, line ${line}` : "The file"}
              {place && ` · ${place}`}
            </span>
            <span>{reason}</span>
          </li>
        ))}
      </ul>
      {more > 0 && <p className="soft">And {more} more.</p>}
    </div>
  );
}
