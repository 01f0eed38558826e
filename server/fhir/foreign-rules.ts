import type { Cond } from "../worksheets/condition-definition";
import type { DefinitionProblem, Path } from "../worksheets/field-check-rules";
import { conditionIn } from "./condition-rules";
import type { AnswerOption, Item, Questionnaire } from "./definition";
import { integerOf, type Plain, URLS } from "./extension-rules";
import type { Told } from "./worksheet-rules";

type Names = Map<string, string>;
type Read = {
  fields: { field: Plain; path: Path }[];
  problems: DefinitionProblem[];
};

const REFUSED: Readonly<Record<string, string>> = {
  decimal: "a number with decimals",
  time: "a time of day",
  quantity: "a number with a unit",
  reference: "a link to another record",
  attachment: "a file",
};

/** Where several answers are several of those that stand there. */
const MAY_REPEAT = ["display", "choice", "open-choice"];

/** Told from every other, in signs that a key may have. */
function nameFor(text: string, most: number, taken: ReadonlySet<string>) {
  const plain = text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "")
    .slice(0, most - 4);
  const base = /^[a-z]/.test(plain) ? plain : `q_${plain}`.slice(0, most - 4);
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? base : `${base}_${number}`;
    if (!taken.has(name)) return name;
  }
}

function namesOf(texts: readonly string[], most: number): Names {
  const taken = new Set<string>();
  return new Map(
    texts.map((text) => {
      const name = nameFor(text, most, taken);
      taken.add(name);
      return [text, name];
    }),
  );
}

const every = (items: readonly Item[]): Item[] =>
  items.flatMap((item) => [item, ...every(item.item ?? [])]);

const saidBy = ({ valueCoding, valueString, valueInteger }: AnswerOption) => {
  const code = valueCoding?.code ?? valueString ?? valueInteger;
  const label = valueCoding?.display ?? code;
  return code === undefined || label === undefined
    ? null
    : { code: String(code), label: String(label) };
};

const codesOf = ({ answerOption = [] }: Item) =>
  namesOf(
    answerOption.flatMap((option) => saidBy(option)?.code ?? []),
    40,
  );

/** What a questionnaire of somebody else asks, question by question; nobody but the therapist reads it. */
class Foreign {
  readonly #items: Map<string, Item>;
  readonly #keys: Names;

  constructor(items: readonly Item[]) {
    const all = every(items);
    this.#items = new Map(all.map((item) => [item.linkId, item]));
    this.#keys = namesOf([...this.#items.keys()], 40);
  }

  read(items: readonly Item[], at: Path, above: Cond[] = []): Read {
    const reads = items.map((item, place) =>
      this.#one(item, [...at, place], above),
    );
    return {
      fields: reads.flatMap(({ fields }) => fields),
      problems: reads.flatMap(({ problems }) => problems),
    };
  }

  #one(item: Item, path: Path, above: Cond[]): Read {
    const own = this.#condition(item);
    if (own === null) {
      const message =
        "it is asked on a condition that a worksheet has no words for";
      return {
        fields: [],
        problems: [{ path: [...path, "enableWhen"], message }],
      };
    }
    const all = own === undefined ? above : [...above, own];
    const nested = this.read(item.item ?? [], [...path, "item"], all);
    if (item.type === "group") return this.#group(item, path, all, nested);
    const field = this.#field(item);
    if (typeof field === "string") {
      const problems = [{ path: [...path, "type"], message: field }];
      return { fields: [], problems: [...problems, ...nested.problems] };
    }
    return {
      fields: [{ field: this.#shown(field, all), path }, ...nested.fields],
      problems: nested.problems,
    };
  }

  /** A heading, and then what stands under it. */
  #group(item: Item, path: Path, all: Cond[], nested: Read): Read {
    if (item.repeats) {
      const message =
        "a group that is filled in several times: write it as a list in a worksheet of your own";
      return {
        fields: [],
        problems: [{ path: [...path, "repeats"], message }],
      };
    }
    if (!item.text) return nested;
    const heading = { key: this.#key(item), type: "info", label: item.text };
    return {
      ...nested,
      fields: [{ field: this.#shown(heading, all), path }, ...nested.fields],
    };
  }

  #key = ({ linkId }: Item) => this.#keys.get(linkId) ?? linkId;

  #shown(field: Plain, all: Cond[]): Plain {
    const [first] = all;
    if (first === undefined) return field;
    return { ...field, showIf: all.length === 1 ? first : { all } };
  }

  #condition(item: Item): Cond | undefined | null {
    const enableWhen = item.enableWhen?.map((when) => {
      const asked = this.#items.get(when.question);
      const { answerBoolean, answerCoding, answerString } = when;
      const isAsked = when.operator === "exists" || answerBoolean === undefined;
      const code = isAsked
        ? (answerCoding?.code ?? answerString)
        : answerBoolean
          ? "yes"
          : "no";
      const value =
        asked && code !== undefined ? (codesOf(asked).get(code) ?? code) : code;
      const { answerBoolean: exists, ...rest } = when;
      return {
        ...rest,
        question: this.#keys.get(when.question) ?? when.question,
        ...(when.operator === "exists" && { answerBoolean: exists }),
        ...(value !== undefined && { answerCoding: { code: value } }),
      };
    });
    return conditionIn({ ...item, enableWhen }, () => false);
  }

  /** The question, or why there is none like it. */
  #field(item: Item): Plain | string {
    const { type, text, repeats, answerOption } = item;
    const asked = {
      key: this.#key(item),
      label: text ?? "",
      required: item.required ?? false,
      vis: "private",
    };
    if (repeats && !MAY_REPEAT.includes(type)) {
      return "it is answered several times, and a worksheet asks it once: write it as a list in a worksheet of your own";
    }
    switch (type) {
      case "display":
        return { key: asked.key, type: "info", label: asked.label };
      case "string":
      case "url":
        return (item.maxLength ?? 200) > 200
          ? { ...asked, type: "long" }
          : { ...asked, type: "text" };
      case "text":
        return { ...asked, type: "long" };
      case "date":
        return { ...asked, type: "date" };
      case "dateTime":
        return { ...asked, type: "datetime" };
      case "integer":
        return {
          ...asked,
          type: "int",
          min: integerOf(item, URLS.minValue) ?? 0,
          max: integerOf(item, URLS.maxValue) ?? 1_000_000,
        };
      case "boolean":
        return {
          ...asked,
          type: "single",
          options: [
            { value: "yes", label: "Yes" },
            { value: "no", label: "No" },
          ],
        };
      case "choice":
      case "open-choice": {
        if (item.answerValueSet !== undefined) {
          return "its answers stand in another file (answerValueSet); write them out as answerOption";
        }
        const codes = codesOf(item);
        return {
          ...asked,
          type: repeats ? "multi" : "single",
          options: (answerOption ?? []).map((option) => {
            const said = saidBy(option);
            return {
              value: said && codes.get(said.code),
              label: said?.label ?? "",
            };
          }),
          ...(type === "open-choice" && { free: "In my own words" }),
        };
      }
      default: {
        const what = REFUSED[type];
        return what
          ? `${what} ("${type}"): a worksheet has no question like it`
          : `"${type}" is no type of question in FHIR R4`;
      }
    }
  }
}

const slugOf = (text: string): string => {
  const plain = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^[^a-z]+|-+$/g, "")
    .slice(0, 60);
  return plain.length < 3 ? `questions-${plain}`.replace(/-$/, "") : plain;
};

/**
 * A questionnaire that nobody wrote for Holdfast. It does not say who reads what, so every answer
 * is for its author and the therapist, and nothing of it is ever opened.
 */
export function foreignWorksheet(
  questionnaire: Questionnaire,
  id: string,
): Told & { problems: DefinitionProblem[] } {
  const { title, name, version, publisher, copyright, language, description } =
    questionnaire;
  const { fields, problems } = new Foreign(questionnaire.item).read(
    questionnaire.item,
    ["item"],
  );
  const called = title ?? name ?? questionnaire.id ?? "";
  const asked = fields.filter(({ field }) => field.type !== "info").length;
  const data: Plain = {
    id,
    slug: slugOf(questionnaire.id ?? name ?? called),
    version: /^[1-9]\d{0,5}$/.test(version ?? "") ? Number(version) : 1,
    title: called,
    purpose: (description ?? called).slice(0, 600),
    author: publisher ?? "",
    licence: copyright ?? "",
    language: (language ?? "en").replace(/^([a-z]{2})-.*$/, "$1"),
    modality: ["general"],
    riskTags: [],
    minutes: Math.min(120, Math.max(1, Math.ceil(asked / 3))),
    frequency: "as_needed",
    autoReveal: false,
    therapistUnlock: false,
    parts: [
      {
        id: "main",
        by: "each",
        mode: "private",
        fields: fields.map(({ field }) => field),
      },
    ],
  };
  const places = new Map<string, Path>(
    fields.map(({ path }, at) => [`0.${at}`, path]),
  );
  return { data, places, problems };
}
