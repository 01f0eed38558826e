import { dayIn } from "../../../_couple/day";
import { type OpenedWayIn, TellTheCode } from "../../../_couple/tell-the-code";

export type WayOfOne = OpenedWayIn & { seat: "a" | "b"; name: string };

type Props = {
  ways: readonly WayOfOne[];
  timeZone: string;
  onTold: (seat: "a" | "b") => void;
};

/** The codes of those who had no way in yet, each told apart. */
export const WaysIn = ({ ways, timeZone, onTold }: Props) => (
  <div className="grid gap-4">
    {ways.map((way) => (
      <TellTheCode
        key={way.seat}
        way={way}
        name={way.name}
        until={dayIn(timeZone, way.expiresAt)}
        onDone={() => onTold(way.seat)}
      />
    ))}
  </div>
);
