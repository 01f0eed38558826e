import { Person, PersonMark } from "@/app/_components/person";
import type { Seat } from "@/app/_components/seat";
import { partsMap } from "@/server/worksheets/parts-map-rules";
import type { ViewBlock } from "@/server/worksheets/view-definition";
import { Dash } from "./dash";
import { linesOf, rowOf } from "./parts-shape";
import { Lists } from "./view-words";

export type PartsBlock = Extract<ViewBlock, { kind: "parts" }>;
type Map = ReturnType<typeof partsMap>;
type Meetings = Map["meetings"];

const SEATS = ["a", "b"] as const;

function Side({ seat, map, most }: { seat: Seat; map: Map; most: number }) {
  const side = map.sides[seat];
  const isMet = (index: number) =>
    map.meetings.some(({ at }) => at[seat] === index);
  return (
    <div
      className="parts-side"
      style={{ gridTemplateRows: `repeat(${most * 2}, minmax(0, 1fr))` }}
    >
      {side.map(({ text, detail }, index) => (
        <div
          key={text}
          className={`parts-box ${seat}`}
          data-met={isMet(index) || undefined}
          style={{ gridRow: `${rowOf(index, side.length, most)} / span 2` }}
        >
          <p>{text}</p>
          {detail && <small>{detail}</small>}
        </div>
      ))}
      {side.length === 0 && (
        <p
          className={`parts-box ${seat}`}
          style={{ gridRow: `${rowOf(0, 1, most)} / span 2` }}
        >
          <Dash />
        </p>
      )}
    </div>
  );
}

function Lines({ map }: { map: Map }) {
  const { a, b } = map.sides;
  const lines = linesOf(
    map.meetings.map(({ at }) => at),
    { a: a.length, b: b.length },
  );
  return (
    <svg className="parts-lines" aria-hidden="true">
      <svg
        aria-hidden="true"
        width="100%"
        height="100%"
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
      >
        {lines.map((line) => (
          <g key={line.a + line.b}>
            <path className="loop-wire a" d={line.a} />
            <path className="loop-wire b" d={line.b} />
          </g>
        ))}
      </svg>
      {lines.map(({ a: key, b: end, knot }) => (
        <circle
          key={key + end}
          className="parts-knot"
          cx={`${knot.x}%`}
          cy={`${knot.y}%`}
          r="5"
        />
      ))}
    </svg>
  );
}

function Picture({ block, map }: { block: PartsBlock; map: Map }) {
  const most = Math.max(map.sides.a.length, map.sides.b.length, 1);
  return (
    <div className="parts" aria-hidden="true">
      {block.entries.map(({ person }) => (
        <p key={person.seat} className={`parts-whose ${person.seat}`}>
          <Person {...person} />
        </p>
      ))}
      <Side seat="a" map={map} most={most} />
      <Lines map={map} />
      <Side seat="b" map={map} most={most} />
    </div>
  );
}

function InWords({
  block,
  meetings,
}: {
  block: PartsBlock;
  meetings: Meetings;
}) {
  const nameOf = (seat: Seat) =>
    block.entries.find(({ person }) => person.seat === seat)?.person.name;
  return (
    <>
      <h3 className="title loop-title">Who meets whom</h3>
      <ol className="parts-meet">
        {meetings.map((meeting, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same two may meet twice
          <li key={place}>
            <p className="words">
              {SEATS.map((seat) => (
                <span key={seat}>
                  {seat === "b" && " meets "}
                  <PersonMark seat={seat} size={14} />{" "}
                  <span className="vh">{nameOf(seat)}’s </span>
                  {meeting[seat]}
                </span>
              ))}
            </p>
            {meeting.about && <p className="soft">{meeting.about}</p>}
          </li>
        ))}
      </ol>
    </>
  );
}

/** The parts of both drawn with the lines they gave them; the words beneath say the same. */
export function Parts({
  block,
  written,
}: {
  block: PartsBlock;
  /** The list of lines as it stands; nothing where nobody has written in it. */
  written?: unknown;
}) {
  const map = partsMap(block, written);
  return (
    <>
      <h2 className="title">{block.title}</h2>
      <Picture block={block} map={map} />
      {map.meetings.length > 0 && (
        <InWords block={block} meetings={map.meetings} />
      )}
      <h3 className="title loop-title">Part by part</h3>
      <Lists entries={block.entries} />
    </>
  );
}
