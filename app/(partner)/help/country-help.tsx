import type { CrisisHelp } from "@/server/safety/crisis-definition";

import { longDay } from "../_words/days";
import { HelpLineRow } from "./help-line-row";

type Props = { help: CrisisHelp; level?: 2 | 3 };

/** Whom one can reach, and how sure we are of the numbers. */
export function CountryHelp({ help, level = 3 }: Props) {
  const Heading = level === 2 ? "h2" : "h3";

  return (
    <>
      {help.groups.map(({ title, lines }) => {
        const id = `${help.country} ${title}`.replaceAll(/\W+/g, "-");
        return (
          <section key={title} className="mt-8" aria-labelledby={id}>
            <Heading id={id} className={level === 2 ? "title" : "label"}>
              {title}
            </Heading>
            <ul className="mt-1">
              {lines.map((line) => (
                <HelpLineRow key={`${line.name} ${line.for}`} line={line} />
              ))}
            </ul>
          </section>
        );
      })}
      <p className="small soft mt-4">
        {help.last_verified === null
          ? "Not yet verified: check before you rely on it."
          : `Last checked on ${longDay(help.last_verified)}.`}
      </p>
    </>
  );
}
