import { Icon } from "@/app/_components/icon";
import type { ViewBlock } from "@/server/worksheets/view-definition";

import { Dash } from "./dash";
import { Say } from "./view-words";

type Of<K extends ViewBlock["kind"]> = {
  block: Extract<ViewBlock, { kind: K }>;
};

/** What both chose lies in the middle; beside it what only one did. */
export function Cards({ block }: Of<"cards">) {
  const { count, common, only } = block;
  const both = only.length > 1;

  return (
    <>
      <h2 className="title">{block.title}</h2>
      {count && (
        <div className="cards-common">
          <p className="lead">{count}</p>
          {common.length > 0 && (
            <ul className="cards">
              {common.map((label) => (
                <li key={label} className="deck">
                  {label}
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
      <div className="view-says">
        {only
          .filter(({ labels }) => labels?.length !== 0)
          .map(({ person, labels }) => (
            <Say key={person.seat} person={person}>
              {both && labels && <p className="soft">Only {person.name}</p>}
              {labels ? (
                <ul className={`cards ${person.seat}`}>
                  {labels.map((label) => (
                    <li key={label} className="deck">
                      {label}
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
    </>
  );
}

export function Guesses({ block }: Of<"guesses">) {
  return (
    <>
      <h2 className="title">{block.title}</h2>
      <div className="view-says">
        {block.entries.map(({ person, text, guesses }) => (
          <Say key={person.seat} person={person}>
            {text && <p className="lead">{text}</p>}
            {guesses ? (
              <ul className="cards guessed">
                {guesses.map(({ label, isHit }) => (
                  <li
                    key={label}
                    className="deck"
                    data-hit={isHit || undefined}
                  >
                    {isHit && <Icon name="check" size={16} weight={2.4} />}
                    {label}
                    {isHit && <span className="vh">, chosen</span>}
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
    </>
  );
}
