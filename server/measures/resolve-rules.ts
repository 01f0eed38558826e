import type { DefinitionProblem } from "../worksheets/field-check-rules";
import type { Measure, MeasureFile } from "./definition";
import type {
  BorrowedGroup,
  FileItem,
  Group,
  Item,
  Option,
  OwnGroup,
  Scales,
} from "./item-definition";

/** A measure file by its slug. */
export type Files = ReadonlyMap<string, MeasureFile>;

function optionsOf(scale: Scales[string], reversed: boolean): Option[] {
  const scores = scale.map(({ score }) => score ?? null);
  if (reversed) scores.reverse();
  return scale.map(({ label }, place) => ({
    label: label ?? null,
    spoken: label ?? `${place + 1} of ${scale.length}`,
    score: scores[place] ?? null,
  }));
}

function itemOf(item: FileItem, group: OwnGroup, scales: Scales): Item {
  const { number, text, poles, reversed, sensitive, count, tell } = item;
  const scale = scales[item.scale ?? group.scale ?? ""] ?? [];
  return {
    number,
    text: text ?? null,
    poles: poles ?? null,
    options: count ? null : optionsOf(scale, reversed),
    reversed,
    sensitive,
    ...(tell && { tell }),
  };
}

const ownGroup = (group: OwnGroup, scales: Scales): Group => ({
  intro: group.intro ?? null,
  examples: group.examples ?? [],
  lead: group.lead ?? null,
  items: group.items.map((item) => itemOf(item, group, scales)),
});

/** The wanted items under the words that stand before them in the longer form. */
function borrowedGroups(group: BorrowedGroup, files: Files): Group[] {
  const source = files.get(group.from);
  const numbers = group.as ?? group.items;
  return (source?.groups ?? []).flatMap((each) => {
    if ("from" in each) return [];
    const own = ownGroup(each, source?.scales ?? {});
    const items = own.items.flatMap((item) => {
      const number = numbers[group.items.indexOf(item.number)];
      return number === undefined ? [] : [{ ...item, number }];
    });
    return items.length === 0 ? [] : [{ ...own, items }];
  });
}

const wordsBefore = ({ intro, examples, lead }: Group): string =>
  JSON.stringify([intro, examples, lead]);

/** What comes under the same words stands under them once. */
function joined(groups: Group[]): Group[] {
  const kept: Group[] = [];
  for (const group of groups) {
    const last = kept.at(-1);
    if (last && wordsBefore(last) === wordsBefore(group)) {
      kept[kept.length - 1] = {
        ...last,
        items: [...last.items, ...group.items],
      };
    } else {
      kept.push(group);
    }
  }
  return kept;
}

export function resolvedMeasure(file: MeasureFile, files: Files): Measure {
  const { scales, groups, ...rest } = file;
  const full = groups.flatMap((group) =>
    "from" in group ? borrowedGroups(group, files) : ownGroup(group, scales),
  );
  return { ...rest, groups: joined(full) };
}

function borrowProblems(
  group: BorrowedGroup,
  at: number,
  files: Files,
): DefinitionProblem[] {
  const path = ["groups", at];
  const source = files.get(group.from);
  if (source === undefined) {
    const message = `there is no measure "${group.from}"`;
    return [{ path: [...path, "from"], message }];
  }
  const there = source.groups.flatMap((each) =>
    "from" in each ? [] : each.items.map(({ number }) => number),
  );
  const missing = group.items
    .filter((number) => !there.includes(number))
    .map((number) => ({
      path: [...path, "items"],
      message: `${group.from} has no item ${number} of its own`,
    }));
  if (group.as === undefined || group.as.length === group.items.length) {
    return missing;
  }
  const message = "give one number for each item";
  return [...missing, { path: [...path, "as"], message }];
}

function itemProblems(
  group: OwnGroup,
  at: number,
  scales: Scales,
): DefinitionProblem[] {
  return group.items.flatMap((item, place) => {
    const path = ["groups", at, "items", place];
    const scale = item.scale ?? group.scale;
    const problems: DefinitionProblem[] = [];
    if ((item.text === undefined) === (item.poles === undefined)) {
      problems.push({ path, message: "give it either a text or two poles" });
    }
    if (!item.count && (scale === undefined || !(scale in scales))) {
      const message = `there is no scale "${scale ?? ""}"`;
      problems.push({ path: [...path, "scale"], message });
    }
    return problems;
  });
}

/** What keeps a file's items from being put together. */
export const groupProblems = (
  { groups, scales }: MeasureFile,
  files: Files,
): DefinitionProblem[] =>
  groups.flatMap((group, at) =>
    "from" in group
      ? borrowProblems(group, at, files)
      : itemProblems(group, at, scales),
  );
