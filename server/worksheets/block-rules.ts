import { wordsOf } from "./cell-rules";
import { answerTo } from "./condition-rules";
import { fill, gapOf } from "./gap-rules";
import type { CoupleBlock } from "./share-definition";
import { saidIn } from "./side-rules";
import {
  boundsOf,
  contents,
  hasContent,
  ifReleased,
  isGiven,
  isPreview,
  matrixOf,
  numberWithin,
  placesIn,
  type Shown,
  sourceOf,
  textIn,
  unitOf,
} from "./unit-rules";
import type { Person, ViewBlock } from "./view-definition";

type Of<B extends CoupleBlock["block"]> = Extract<CoupleBlock, { block: B }>;
type Table = Extract<ViewBlock, { kind: "table" }>;

const isOnShow = (shown: Shown, unit: string): boolean =>
  isGiven(shown, unit) && hasContent(shown, unit);

/** One entry a person, in the order of the people. */
const each = <T>(
  shown: Shown,
  unit: string,
  read: (content: unknown, person: Person) => T,
): T[] =>
  shown.people.map((person, index) =>
    read(contents(shown, unit)[index], person),
  );

function rowsOf(shown: Shown, unit: string): Table["rows"] {
  const groups = groupRows(shown, unit);
  const field = matrixOf(shown, unit);
  if (field === undefined || !isOnShow(shown, unit)) return [];
  const bounds = boundsOf(field);
  const only = unitOf(shown, unit)?.row;
  const rows =
    groups ??
    field.rows.filter((row) =>
      only === undefined ? row.gate === "open" : row.key === only,
    );
  return rows.map(({ key, label }) => {
    const values = each(shown, unit, (content) =>
      numberWithin(
        only === undefined ? answerTo(content, key) : content,
        bounds,
      ),
    );
    const [a = null, b = null] = values;
    const isScale = field.columns.type === "scale";
    const gap = isScale && !isPreview(shown) ? gapOf(a, b) : null;
    return {
      key,
      label,
      values,
      between: gap?.label ?? null,
      ifReleased: ifReleased(shown, unit),
    };
  });
}

/** The bars of a group score stand for the groups, not for single rows. */
function groupRows(shown: Shown, unit: string) {
  const score = unitOf(shown, unit)?.score;
  const rule = shown.worksheet.scoring.find((each) => each.id === score);
  return rule?.fn === "groupMeans" ? rule.groups : null;
}

export function table(shown: Shown, block: Of<"table">): ViewBlock[] {
  const rows = [block.unit, ...block.extra].flatMap((u) => rowsOf(shown, u));
  const field = matrixOf(shown, block.unit);
  if (rows.length === 0 || field === undefined) return [];
  return [
    {
      kind: "table",
      key: block.unit,
      ifReleased: rows.every((row) => row.ifReleased),
      title: block.title,
      chart: block.chart,
      ...boundsOf(field),
      people: shown.people,
      rows,
    },
  ];
}

/** What reaches one stands next to what the other tends to give. */
export function crossRanking(
  shown: Shown,
  block: Of<"crossRanking">,
): ViewBlock[] {
  const column = (unit: string, title: string, index: number) => {
    const person = shown.people[index];
    if (person === undefined || !isOnShow(shown, unit)) return [];
    const places = placesIn(shown, unit, contents(shown, unit)[index]);
    return [
      {
        person,
        title: fill(title, { name: person.name }),
        places:
          places?.map(({ place, tied, label }) => ({ place, tied, label })) ??
          null,
      },
    ];
  };
  return shown.people.flatMap((person, index): ViewBlock[] => {
    const giver = isPreview(shown) ? index : 1 - index;
    const columns = [
      ...column(block.receive, block.receiveTitle, index),
      ...column(block.give, block.giveTitle, giver),
    ];
    if (columns.length === 0) return [];
    const key = `${block.receive}.${person.seat}`;
    return [{ kind: "ranking", key, ifReleased: false, columns }];
  });
}

export function texts(shown: Shown, block: Of<"texts">): ViewBlock[] {
  if (!isOnShow(shown, block.unit)) return [];
  return [
    {
      kind: "texts",
      key: block.unit,
      ifReleased: ifReleased(shown, block.unit),
      title: block.title,
      reply: isPreview(shown) ? null : (block.reply ?? null),
      entries: each(shown, block.unit, (content, person) => ({
        person,
        text: textIn(content),
      })),
    },
  ];
}

export function choices(shown: Shown, block: Of<"choices">): ViewBlock[] {
  if (!isOnShow(shown, block.unit)) return [];
  const field = sourceOf(shown, block.unit);
  const entries = each(shown, block.unit, (content, person) => {
    const labels = saidIn(field, content);
    return { person, labels: labels.length === 0 ? null : labels };
  });
  const isLacking = entries.some(({ labels }) => labels === null);
  if (block.needsBoth && isLacking) return [];
  const [one, other] = entries.map((entry) => entry.labels?.join());
  if (block.unlessSame && one !== undefined && one === other) return [];
  return [
    {
      kind: "choice",
      key: block.unit,
      ifReleased: ifReleased(shown, block.unit),
      title: block.title,
      entries,
    },
  ];
}

function itemsIn(shown: Shown, unit: string, content: unknown) {
  const [main = "", ...more] = unitOf(shown, unit)?.show ?? [];
  const field = sourceOf(shown, unit);
  const items = field?.type === "list" ? field.item : [];
  const extras = more.flatMap(
    (key) => items.find((each) => each.key === key) ?? [],
  );
  const entries: unknown[] = Array.isArray(content) ? content : [];
  return entries.flatMap((entry) => {
    const text = textIn(answerTo(entry, main));
    if (text === null) return [];
    const said = extras
      .map((item) => wordsOf(item, answerTo(entry, item.key)))
      .filter((words) => words !== "");
    return [{ text, detail: said.length === 0 ? null : said.join(" · ") }];
  });
}

/** Released requests stand among the others: nothing marks them out. */
export function requests(shown: Shown, block: Of<"requests">): ViewBlock[] {
  const given = block.units.filter((unit) => isOnShow(shown, unit));
  const groups = isPreview(shown) ? given.map((unit) => [unit]) : [given];
  return groups.flatMap((units): ViewBlock[] => {
    const [first] = units;
    if (first === undefined) return [];
    const entries = shown.people.map((person, index) => {
      const items = units.flatMap((unit) =>
        itemsIn(shown, unit, contents(shown, unit)[index]),
      );
      return { person, items: items.length === 0 ? null : items };
    });
    return [
      {
        kind: "requests",
        key: first,
        ifReleased: ifReleased(shown, first),
        title: block.title,
        entries,
      },
    ];
  });
}

/** Of one person the parts are a list, as before they were opened; of both they are a map. */
export function parts(shown: Shown, block: Of<"parts">): ViewBlock[] {
  const { units, title, lines } = block;
  const drawn = requests(shown, { block: "requests", units, title });
  if (isPreview(shown)) return drawn;
  return drawn.flatMap((view): ViewBlock[] =>
    view.kind === "requests" ? [{ ...view, kind: "parts", lines }] : [],
  );
}
