import { type SyntheticEvent, useState } from "react";

import { Button } from "@/app/_components/button";
import { Checkbox } from "@/app/_components/checkbox";
import { Notice } from "@/app/_components/notice";
import { Select } from "@/app/_components/select";
import { candidatesOf, FEWEST } from "@/server/jar/draw-rules";
import { ANY, COSTS, ENERGIES, type Wish } from "@/server/jar/idea-rules";
import type { JarView } from "@/server/jar/view-rules";

import type { Acts } from "./acts";
import { useAct } from "./use-act";
import { COST_WORDS, ENERGY_WORDS, ideasWords } from "./words";

type Props = { ideas: JarView["ideas"]; isAgain: boolean; acts: Acts };

const orAny = <T extends string>(values: readonly T[], value: string) =>
  values.find((one) => one === value) ?? null;

const upTo = (words: string) => `Up to ${words.toLowerCase()}`;

type FieldsProps = { wish: Wish; onChange: (part: Partial<Wish>) => void };

function WishFields({ wish, onChange }: FieldsProps) {
  return (
    <div className="jar-about">
      <Select
        label="Cost"
        value={wish.cost ?? ""}
        options={[
          { value: "", label: "Any cost" },
          ...COSTS.slice(0, -1).map((value) => ({
            value,
            label: value === "free" ? COST_WORDS.free : upTo(COST_WORDS[value]),
          })),
        ]}
        onChange={({ target }) =>
          onChange({ cost: orAny(COSTS, target.value) })
        }
      />
      <Select
        label="Energy"
        value={wish.energy ?? ""}
        options={[
          { value: "", label: "Any energy" },
          ...ENERGIES.slice(0, -1).map((value) => ({
            value,
            label:
              value === "low" ? ENERGY_WORDS.low : upTo(ENERGY_WORDS[value]),
          })),
        ]}
        onChange={({ target }) =>
          onChange({ energy: orAny(ENERGIES, target.value) })
        }
      />
      <Select
        label="Where"
        value={wish.place ?? ""}
        options={[
          { value: "", label: "Anywhere" },
          { value: "home", label: "At home" },
          { value: "out", label: "Out" },
        ]}
        onChange={({ target }) =>
          onChange({ place: orAny(["home", "out"] as const, target.value) })
        }
      />
      <Checkbox
        label="Children are with us"
        checked={wish.withChildren}
        onChange={({ target }) => onChange({ withChildren: target.checked })}
      />
    </div>
  );
}

/** What both look for today; most days nothing in particular. */
export function WishForm({ ideas, isAgain, acts }: Props) {
  const [wish, setWish] = useState<Wish>(ANY);
  const { act, busy, problem } = useAct();
  const fitting = candidatesOf(ideas, wish).length;
  const isTooFew = fitting < FEWEST;
  const [isAsked, setIsAsked] = useState(false);
  const change = (part: Partial<Wish>) => {
    setIsAsked(false);
    setWish({ ...wish, ...part });
  };

  function draw(event: SyntheticEvent) {
    event.preventDefault();
    setIsAsked(true);
    if (!isTooFew) void act(() => acts.draw(wish));
  }

  return (
    <form className="jar-wish" onSubmit={draw}>
      <div className="jar-wish-draw">
        <Button
          type="submit"
          kind="main"
          block
          busy={busy}
          busyLabel="Moment"
          aria-describedby="jar-fits"
        >
          {isAgain ? "Draw once more" : "Draw an idea"}
        </Button>
        <p id="jar-fits" className="soft small" role="status">
          {fitsWords(ideas.length, fitting)}
        </p>
      </div>
      {isAsked && isTooFew && (
        <Notice tone="alarm" icon="alert" live>
          {`The jar draws out of ${FEWEST} ideas or more. Look for less, or add ideas.`}
        </Notice>
      )}
      {problem && (
        <Notice tone="alarm" icon="alert" live>
          {problem.message}
        </Notice>
      )}
      <details>
        <summary>Only some of them</summary>
        <WishFields wish={wish} onChange={change} />
      </details>
    </form>
  );
}

const fitsWords = (inJar: number, fitting: number) =>
  inJar < FEWEST
    ? `${ideasWords(inJar)} in the jar. It draws out of ${FEWEST} or more.`
    : `${fitting} of ${ideasWords(inJar)} ${fitting === 1 ? "fits" : "fit"}`;
