import type { Item } from "./definition";
import {
  integerOf,
  type Plain,
  restIn,
  URLS,
  withRest,
} from "./extension-rules";
import { isOrdered, labelsIn, optionIn } from "./option-rules";

const lastOf = (linkId: string) => linkId.slice(linkId.lastIndexOf(".") + 1);

const rowIn = (item: Item): Plain =>
  withRest({ key: lastOf(item.linkId), label: item.text }, restIn(item) ?? {});

function columnsIn([first]: Item[]): Plain | undefined {
  if (!first) return undefined;
  return isOrdered(first)
    ? { type: "likert", labels: labelsIn(first) }
    : undefined;
}

const gridColumnIn = (item: Item): Plain => ({
  key: lastOf(item.linkId),
  label: item.text,
  options: (item.answerOption ?? []).map(optionIn),
  optional: !item.required,
});

/** What kind of question it looks like to whoever knows nothing else about it. */
export function kindOf(item: Item): string {
  const { type, repeats } = item;
  if (type === "display") return "info";
  if (type === "string") return "text";
  if (type === "text") return "long";
  if (type === "integer") return "int";
  if (type === "dateTime") return "datetime";
  if (type === "attachment") return "upload";
  if (type === "group") return "list";
  if (type === "choice" || type === "open-choice") {
    return repeats ? "multi" : isOrdered(item) ? "likert" : "single";
  }
  return type;
}

/** What a question says by itself, taken for one of this kind. */
export function saidIn(
  item: Item,
  type: string,
  entry: (item: Item) => Plain,
): Plain {
  const { item: items = [], answerOption = [] } = item;
  const occurs = {
    min: integerOf(item, URLS.minOccurs) ?? 0,
    max: integerOf(item, URLS.maxOccurs),
  };
  const said: Plain = { key: lastOf(item.linkId), type, label: item.text };
  switch (type) {
    case "info":
      return said;
    case "int":
      said.min = integerOf(item, URLS.minValue);
      said.max = integerOf(item, URLS.maxValue);
      break;
    case "likert":
      said.labels = labelsIn(item);
      break;
    case "multi":
      Object.assign(said, occurs);
      said.options = answerOption.map(optionIn);
      break;
    case "single":
    case "check":
    case "rank":
      said.options = answerOption.map(optionIn);
      break;
    case "pairs":
      said.pairs = items.map(({ linkId, answerOption: both = [] }) => {
        const [first, second] = both.map(optionIn).map(({ value, label }) => ({
          category: value,
          label,
        }));
        return { value: lastOf(linkId), first, second };
      });
      break;
    case "list":
      Object.assign(said, occurs);
      said.item = items.map(entry);
      break;
    case "matrix":
      said.columns = columnsIn(items);
      said.rows = items.map(rowIn);
      break;
    case "grid":
      said.columns = (items[0]?.item ?? []).map(gridColumnIn);
      said.rows = items.map(rowIn);
      break;
  }
  said.required = item.required ?? false;
  return Object.fromEntries(
    Object.entries(said).filter(([, value]) => value !== undefined),
  );
}
