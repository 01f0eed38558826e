import { Chip } from "@/app/_components/chip";
import type { PackSeen } from "@/server/library/look-into-pack";

type Props = Extract<PackSeen, { ok: true }>;
type Reading = Props["measures"][number]["reading"];

const readingWords = (reading: Reading) =>
  reading === null ? null : `reading age ${reading.age}`;

const facts = (...words: (string | null)[]) =>
  words.filter((word) => word !== null).join(" · ");

/** What is in a pack, before any of it is added. */
export function PackPreview({ head, worksheets, measures, programmes }: Props) {
  return (
    <div className="grid gap-4">
      <div className="grid gap-1">
        <h3 className="font-semibold">{head.name}</h3>
        <p className="soft">
          {facts(`Version ${head.version}`, head.author, head.licence)}
        </p>
        {head.about && <p>{head.about}</p>}
        {head.citation && <p className="soft">{head.citation}</p>}
      </div>
      <ul className="lines">
        {worksheets.map((each) => (
          <li key={each.slug} className="grid gap-1 [overflow-wrap:anywhere]">
            <span className="flex flex-wrap items-center gap-2">
              <b className="font-semibold">{each.title}</b>
              {each.isHere && <Chip>Here already</Chip>}
            </span>
            <span className="soft">
              {facts(
                `${each.minutes} min`,
                readingWords(each.reading),
                each.author,
                each.licence,
              )}
            </span>
            {each.citation && <span className="soft">{each.citation}</span>}
            {!each.isHere && (
              <span className="soft">
                Its address here: /library/{each.name}
              </span>
            )}
          </li>
        ))}
        {measures.map((each) => (
          <li key={each.slug} className="grid gap-1">
            <span className="flex flex-wrap items-center gap-2">
              <b className="font-semibold">{each.name}</b>
              <Chip>Measure</Chip>
              <Chip>Here already</Chip>
            </span>
            <span className="soft">
              {facts(each.licence, readingWords(each.reading))}
            </span>
          </li>
        ))}
        {programmes.map((each) => (
          <li key={each.slug} className="grid gap-1 [overflow-wrap:anywhere]">
            <span className="flex flex-wrap items-center gap-2">
              <b className="font-semibold">{each.title}</b>
              <Chip>Programme</Chip>
              {each.isHere && <Chip>Here already</Chip>}
            </span>
            <span className="soft">
              {facts(
                each.steps === 1 ? "1 step" : `${each.steps} steps`,
                each.author,
                each.licence,
              )}
            </span>
            {each.citation && <span className="soft">{each.citation}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
