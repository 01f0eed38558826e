import type { ReactNode } from "react";

import { Person, PersonMark } from "@/app/_components/person";
import type { Seat } from "@/app/_components/seat";
import type { ViewBlock } from "@/server/worksheets/view-definition";
import { Dash } from "./dash";
import { type Replies, ReplyPlace } from "./view-replies";

type Of<K extends ViewBlock["kind"]> = {
  block: Extract<ViewBlock, { kind: K }>;
};

/** What both have in common, with the word it turns on underlined. */
export function Overlap({ block }: Of<"overlap">) {
  const { text, marked } = block;
  const at = marked ? text.indexOf(marked) : -1;
  if (!marked || at === -1) return <p className="lead">{text}</p>;

  return (
    <p className="lead">
      {text.slice(0, at)}
      <em className="hl">{marked}</em>
      {text.slice(at + marked.length)}
    </p>
  );
}

export function Ranking({ block }: Of<"ranking">) {
  return (
    <div className="view-two">
      {block.columns.map(({ person, title, places }) => (
        <div key={`${person.seat} ${title}`}>
          <h2 className="title view-title">
            <PersonMark seat={person.seat} />
            {title}
          </h2>
          {places ? (
            <ol className={`got ${person.seat}`}>
              {places.map((place) => (
                <li key={place.label} value={place.place}>
                  <span>{place.place}</span>
                  {place.label}
                  {place.tied && <small>level</small>}
                </li>
              ))}
            </ol>
          ) : (
            <p className="lead soft">
              <Dash />
            </p>
          )}
        </div>
      ))}
    </div>
  );
}

export function Difference({ block }: Of<"difference">) {
  return (
    <>
      <h2 className="title">{block.title}</h2>
      {block.items.map((item) => (
        <div key={`${item.subject} ${item.text}`} className="ask">
          <p className="lead">
            {item.subject}. {item.text}
          </p>
          <p className="soft">{block.question}</p>
        </div>
      ))}
      {block.items.length === 0 && <p className="lead">{block.question}</p>}
    </>
  );
}

type Seated = Parameters<typeof Person>[0];
type SayProps = { person: Seated; children: ReactNode };

/** One person's words, with the corner cut on that person's side. */
export function Say({ person, children }: SayProps) {
  return (
    <div className={`say ${person.seat}`}>
      <Person {...person} />
      {children}
    </div>
  );
}

export function Texts({ block, replies }: Of<"texts"> & { replies?: Replies }) {
  const { title, entries, reply, key } = block;
  const others = ({ seat }: Seated) =>
    entries.flatMap(({ person }) => (person.seat === seat ? [] : person));

  return (
    <>
      <h2 className="title">{title}</h2>
      <div className="view-says">
        {entries.map(({ person, text }) => (
          <Say key={person.seat} person={person}>
            <blockquote className="lead">{text ?? <Dash />}</blockquote>
            {reply !== null &&
              text !== null &&
              others(person).map((by) => (
                <ReplyPlace
                  key={by.seat}
                  unit={key}
                  words={reply}
                  by={by}
                  replies={replies}
                />
              ))}
          </Say>
        ))}
      </div>
    </>
  );
}

export function Choice({ block }: Of<"choice">) {
  return (
    <>
      <h2 className="title">{block.title}</h2>
      <div className="view-says">
        {block.entries.map(({ person, labels }) => (
          <Say key={person.seat} person={person}>
            {labels ? (
              <ul
                className={labels.length > 1 ? `wants ${person.seat}` : "lead"}
              >
                {labels.map((label) => (
                  <li key={label}>{label}</li>
                ))}
              </ul>
            ) : (
              <p className="lead">
                <Dash />
              </p>
            )}
          </Say>
        ))}
      </div>
    </>
  );
}

export type Offers = {
  /** Whose requests can be taken up. */
  of: Seat;
  /** Said before the first of them: who learns of it. */
  before: ReactNode;
  under: (text: string) => ReactNode;
};

type Entries = Pick<Of<"requests">["block"], "entries"> & { offers?: Offers };

/** What each listed, in two places. */
export const Lists = ({ entries, offers }: Entries) => (
  <div className="view-says">
    {entries.map(({ person, items }) => (
      <Say key={person.seat} person={person}>
        {items && offers?.of === person.seat && offers.before}
        {items ? (
          <ul className={`wants ${person.seat}`}>
            {items.map((item) => (
              <li key={item.text}>
                {item.text}
                {item.detail && <small>{item.detail}</small>}
                {offers?.of === person.seat && offers.under(item.text)}
              </li>
            ))}
          </ul>
        ) : (
          <p className="lead">
            <Dash />
          </p>
        )}
      </Say>
    ))}
  </div>
);

export const Requests = ({
  block,
  offers,
}: Of<"requests"> & { offers?: Offers }) => (
  <>
    <h2 className="title">{block.title}</h2>
    <Lists entries={block.entries} offers={offers} />
  </>
);
