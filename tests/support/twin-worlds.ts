import { DEEDS, type Deed } from "./twin-deeds";
import { workerRuns } from "./twin-worker";
import { aTwin, type Twin } from "./twins";

const TELLING = new RegExp(
  [
    "keeps it private|holds it|not feel safe|cannot wait|his landed|signed one|not want to sign",
    "in danger now|paused everything|never to be asked|killing herself|about leaving",
    "begun what she was sent|finished a part",
  ].join("|"),
);

/** Those worth a second look in the short form: all of them in the long one. */
export const tellsMost = (name: string): boolean =>
  Boolean(process.env.HOLDFAST_LONG) || TELLING.test(name);

type Named = readonly [name: string, deed: Deed];

const { alone = [], ...places } = DEEDS;

/** One after the other: they touch different things, so none undoes another. */
const asOne = (deeds: readonly Named[]): [string, Deed] => [
  deeds.map(([name]) => name).join("; "),
  async (twin) => {
    for (const [, deed] of deeds) await deed(twin);
  },
];

/**
 * Worlds that differ only in what Ana did alone, or in what was done about it. In the long form
 * each deed has a world of its own; in the short form a world holds one deed of every kind, which
 * is as likely to differ and takes a quarter of the time.
 */
export function worldsOf(
  isAsked: (name: string) => boolean = () => true,
): [string, Deed][] {
  const asked = (deeds: readonly Named[]) =>
    deeds.filter(([name]) => isAsked(name));
  const kinds = Object.values(places).map(asked);
  if (process.env.HOLDFAST_LONG)
    return [...asked(alone), ...kinds.flat()].map((named) => asOne([named]));
  const most = Math.max(...kinds.map((deeds) => deeds.length));
  const together = Array.from({ length: most }, (_, at) =>
    asOne(kinds.flatMap((deeds) => deeds.slice(at, at + 1))),
  );
  return [...asked(alone).map((named) => asOne([named])), ...together];
}

/** Something was done in it by Ana alone, and the worker has done since all that fell due. */
export async function aWorldIn(deed: Deed): Promise<Twin> {
  const twin = await aTwin();
  await twin.during("ana", () => deed(twin));
  await twin.during("others", () => workerRuns(twin));
  return twin;
}

export const aPlainWorld = (): Promise<Twin> => aWorldIn(async () => {});
