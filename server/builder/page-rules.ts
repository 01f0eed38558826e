import type { Worksheet } from "../worksheets/definition";
import {
  isTogetherFromStart,
  jointPartOf,
  ownModes,
} from "../worksheets/part-rules";
import { FINISH_MINUTES } from "../worksheets/step-rules";
import { tailOf } from "../worksheets/tail-rules";

type Part = Worksheet["parts"][number];
type OwnPart = Extract<Part, { steps?: unknown }>;
type Page = NonNullable<OwnPart["steps"]>[number];

const isOwn = (part: Part): part is OwnPart => part.by !== "joint";

const single = (key: string): Page => ({ fields: [key] });

/** Which questions stand on one page of the phone; without a word on it, each has its own. */
export const pagesOf = (part: Part): Page[] =>
  (isOwn(part) && part.steps) || part.fields.map(({ key }) => single(key));

const isPlain = ({ fields, title, over, minutes }: Page): boolean =>
  fields.length === 1 && !title && !over && minutes === undefined;

/** The part with its questions on these pages, in their order; what stands on none keeps its place at the end. */
export function withPages(part: Part, pages: readonly Page[]): Part {
  const kept = pages.filter(({ fields }) => fields.length > 0);
  const order = kept.flatMap(({ fields }) => fields);
  const placed = order.flatMap((key) =>
    part.fields.filter((field) => field.key === key),
  );
  const rest = part.fields.filter(({ key }) => !order.includes(key));
  const fields = [...placed, ...rest];
  if (!isOwn(part)) return { ...part, fields };
  const { steps: _before, ...whole } = part;
  return kept.every(isPlain)
    ? { ...whole, fields }
    : { ...whole, fields, steps: [...kept] };
}

const without = (pages: readonly Page[], key: string): Page[] =>
  pages.map((page) => ({
    ...page,
    fields: page.fields.filter((each) => each !== key),
  }));

const pageOf = (pages: readonly Page[], key: string | undefined) =>
  pages.findIndex(({ fields }) => key !== undefined && fields.includes(key));

/** A question at another place of its part: beside those of one page it joins them, else its page goes with it. */
export function movedOnPages(
  before: readonly Page[],
  key: string,
  to: number,
): Page[] {
  const from = pageOf(before, key);
  const own = before[from];
  if (!own) return [...before];
  const pages = without(before, key);
  const order = pages.flatMap(({ fields }) => fields);
  const [above, below] = [order[to - 1], order[to]];
  const [over, under] = [pageOf(pages, above), pageOf(pages, below)];
  const isAlone = own.fields.length === 1;
  const joins =
    over === under && over >= 0
      ? over
      : !isAlone && (over === from || under === from)
        ? from
        : null;
  if (joins === null) {
    const at = below === undefined ? pages.length : under;
    const moved = isAlone ? own : single(key);
    const open = pages.toSpliced(at, 0, moved);
    return open.filter(({ fields }) => fields.length > 0);
  }
  return pages
    .map((page, index) => {
      if (index !== joins) return page;
      const place =
        below !== undefined && page.fields.includes(below)
          ? page.fields.indexOf(below)
          : page.fields.length;
      return { ...page, fields: page.fields.toSpliced(place, 0, key) };
    })
    .filter(({ fields }) => fields.length > 0);
}

/** On the page of the question before it, or at the head of one of its own. */
export function joinedOnPages(
  pages: readonly Page[],
  key: string,
  isJoined: boolean,
): Page[] {
  const at = pageOf(pages, key);
  const page = pages[at];
  if (!page) return [...pages];
  const place = page.fields.indexOf(key);
  if (isJoined) {
    const before = pages[at - 1];
    if (place > 0 || !before) return [...pages];
    const whole = { ...before, fields: [...before.fields, ...page.fields] };
    if (before.minutes !== undefined && page.minutes !== undefined) {
      whole.minutes = before.minutes + page.minutes;
    }
    return pages.toSpliced(at - 1, 2, whole);
  }
  if (place === 0) return [...pages];
  const timed = page.minutes === undefined ? {} : { minutes: 1 };
  return pages.toSpliced(
    at,
    1,
    { ...page, fields: page.fields.slice(0, place) },
    { fields: page.fields.slice(place), ...timed },
  );
}

/** Whether it begins a page; the first of a part always does. */
export const isJoinedAbove = (part: Part, key: string): boolean =>
  pagesOf(part).some(({ fields }) => fields.indexOf(key) > 0);

/** The minutes of the pages and of the whole say the same: those of the pages lead, where they have any. */
export function inTime(draft: Worksheet): Worksheet {
  const own = draft.parts.filter(isOwn);
  const steps = own.flatMap((part) => part.steps ?? []);
  if (!steps.some(({ minutes }) => minutes !== undefined)) return draft;
  if (own.some((part) => part.steps === undefined)) return withoutTimes(draft);
  const timed = (page: Page): Page => ({ ...page, minutes: page.minutes ?? 1 });
  const parts = draft.parts.map((part) =>
    isOwn(part) && part.steps
      ? { ...part, steps: part.steps.map(timed) }
      : part,
  );
  const sum =
    steps.reduce((all, page) => all + (timed(page).minutes ?? 0), 0) +
    (tailOf(ownModes(draft)).length > 0 ? FINISH_MINUTES : 0) +
    (isTogetherFromStart(draft) ? (jointPartOf(draft)?.minutes ?? 0) : 0);
  return Number.isInteger(sum) && sum >= 1 && sum <= 120
    ? { ...draft, parts, minutes: sum }
    : withoutTimes(draft);
}

/** The pages are timed by what is asked on them. */
export const withoutTimes = (draft: Worksheet): Worksheet => ({
  ...draft,
  parts: draft.parts.map((part) =>
    isOwn(part) && part.steps
      ? withPages(
          part,
          part.steps.map(({ minutes: _all, ...page }) => page),
        )
      : part,
  ),
});
