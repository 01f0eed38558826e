import type { listAskable } from "@/server/consents/list-askable";
import type { listPacketChoices } from "@/server/intake/list-packet-choices";

import type { Choice } from "./part-choices";

type Askable = Awaited<ReturnType<typeof listAskable>>[number];
type Choices = Awaited<ReturnType<typeof listPacketChoices>>;

export type AllChoices = { choices: Choices; askable: readonly Askable[] };

const minutes = (count: number) =>
  count === 1 ? "1 minute" : `${count} minutes`;

export const papersIn = ({ choices, askable }: AllChoices): Choice[] =>
  askable.map(({ slug, title, about, missing, isFirst }) => ({
    slug,
    title,
    help: isFirst
      ? `${about}. Always with the others: it lets them be signed on a screen.`
      : about,
    isSent: choices.papers.includes(slug),
    problem:
      missing && `not complete yet. Under Settings, Papers, say: ${missing}.`,
  }));

export const worksheetsIn = ({ choices }: AllChoices): Choice[] =>
  choices.worksheets.map(({ isSent, problem, ...one }) => ({
    slug: one.slug,
    title: one.title,
    help: `About ${minutes(one.minutes)}. ${
      one.sharing === "private"
        ? "Each alone, read by you."
        : "Each alone, then opened by you for both."
    }${one.isReplaced ? " The one that your practice copied from." : ""}`,
    isSent,
    problem,
  }));

export const measuresIn = ({ choices }: AllChoices): Choice[] =>
  choices.measures.map(({ slug, title, isSent, ...one }) => ({
    slug,
    title,
    help: `${one.fullName}. About ${minutes(one.minutes)}.`,
    isSent,
    problem: null,
  }));

const open = (all: readonly Choice[]) =>
  all.filter(({ isSent, problem }) => !isSent && !problem);

type Chosen = { papers: string[]; worksheets: string[]; measures: string[] };

/** All that is usual stands ticked before it is sent; later nothing does. */
export function beginning(all: AllChoices, isSent: boolean): Chosen {
  if (isSent) return { papers: [], worksheets: [], measures: [] };
  const usual = all.choices.worksheets.flatMap(({ slug, isUsual }) =>
    isUsual ? [slug] : [],
  );
  const slugs = (list: Choice[]) => open(list).map(({ slug }) => slug);
  return {
    papers: slugs(papersIn(all)),
    worksheets: slugs(worksheetsIn(all)).filter((slug) => usual.includes(slug)),
    measures: slugs(measuresIn(all)),
  };
}

/** What the chosen papers ask of this couple, each once. */
export const questionsOf = (
  { askable }: Pick<AllChoices, "askable">,
  papers: readonly string[],
) =>
  askable
    .filter(({ slug }) => papers.includes(slug))
    .flatMap(({ asks }) => asks);
