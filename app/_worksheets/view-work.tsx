import { Person } from "@/app/_components/person";
import type { ViewBlock } from "@/server/worksheets/view-definition";

import { Dash } from "./dash";

type Props = { block: Extract<ViewBlock, { kind: "work" }> };

/** All that both do, by how far they see it alike. No sum, and nobody ahead. */
export function Work({ block }: Props) {
  const isOne = block.places.length === 1;

  return (
    <>
      <h2 className="title">{block.title}</h2>
      {block.places.map((place) => (
        <div key={place.label} className="work-place">
          {!isOne && <h3 className="label">{place.label}</h3>}
          {place.rows.length === 0 && <p className="soft">Nothing here.</p>}
          <ul>
            {place.rows.map((row) => (
              <li key={row.key} className="work-row">
                <p className="words">{row.label}</p>
                {row.says.map(({ person, text }) => (
                  <p key={person.seat} className="work-say">
                    <Person {...person} />
                    <span>{text ?? <Dash />}</span>
                  </p>
                ))}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}
