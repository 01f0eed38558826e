import type { Measure, MeasureFile } from "../measures/definition";
import type { Item as Asked, Group, Option } from "../measures/item-definition";
import type { AnswerOption, Item, Questionnaire } from "./definition";
import {
  code,
  decimalOf,
  type Plain,
  restIn,
  restOf,
  URLS,
  withRest,
} from "./extension-rules";

const optionOf = (option: Option, place: number): AnswerOption => {
  const { spoken, score } = option;
  const extension = [
    ...(score === null
      ? []
      : [{ url: URLS.ordinalValue, valueDecimal: score }]),
    ...restOf(option, { label: spoken, spoken, score }),
  ];
  return {
    ...(extension.length > 0 && { extension }),
    valueCoding: { code: String(place), display: spoken },
  };
};

const optionIn = (option: AnswerOption): Plain => {
  const display = option.valueCoding?.display;
  const score = decimalOf(option, URLS.ordinalValue) ?? null;
  return withRest(
    { label: display, spoken: display, score },
    restIn(option) ?? {},
  );
};

const wordsOf = ({ text, poles }: Asked) => text ?? poles?.join(" … ");

const saidIn = (item: Item): Plain => ({
  number: Number(item.linkId.split(".")[1]),
  text: item.text ?? null,
  poles: null,
  options:
    item.type === "choice" ? (item.answerOption ?? []).map(optionIn) : null,
  reversed: false,
  sensitive: false,
});

function itemOf(asked: Asked): Item {
  const words = wordsOf(asked);
  const item: Item = {
    linkId: `item.${asked.number}`,
    ...(words !== undefined && { text: words }),
    ...(asked.options === null
      ? { type: "integer" }
      : { type: "choice", answerOption: asked.options.map(optionOf) }),
  };
  return {
    ...item,
    extension: [
      code(URLS.audience, "therapist"),
      ...restOf(asked, saidIn(item)),
    ],
  };
}

const groupSaid = ({ text }: Item): Plain => ({
  intro: text ?? null,
  examples: [],
  lead: null,
});

function groupOf(group: Group, at: number): Item {
  const { items, ...head } = group;
  const words = head.intro ?? head.lead;
  const item: Item = {
    linkId: `group.${at + 1}`,
    type: "group",
    ...(words !== null && { text: words }),
    item: items.map(itemOf),
  };
  const rest = restOf(head, groupSaid(item));
  return { ...item, ...(rest.length > 0 && { extension: rest }) };
}

const headOf = (measure: Measure): Plain => {
  const { slug, fullName, version, language, licence, attribution } = measure;
  return { slug, fullName, version, language, licence, attribution };
};

export function questionnaireOfMeasure(measure: Measure): Questionnaire {
  const { groups, ...head } = measure;
  const { slug, fullName, version, language, licence, attribution } = measure;
  return {
    resourceType: "Questionnaire",
    id: slug,
    language,
    extension: restOf(head, headOf(measure), URLS.measure),
    url: `https://holdfast.example/fhir/Questionnaire/${slug}`,
    version: String(version),
    name: measure.name.replace(/[^A-Za-z0-9]/g, ""),
    title: fullName,
    status: "active",
    subjectType: ["Patient"],
    copyright: `${licence}\n${attribution}`,
    item: groups.map(groupOf),
  };
}

/** A questionnaire that was a measure once, with every item in full. */
export function measureIn(questionnaire: Questionnaire): Plain {
  const { id, title, version, language, copyright = "" } = questionnaire;
  const [licence, ...attribution] = copyright.split("\n");
  const said = {
    slug: id,
    fullName: title,
    version: Number(version),
    language,
    licence,
    attribution: attribution.join("\n"),
  };
  return {
    ...withRest(said, restIn(questionnaire, URLS.measure) ?? {}),
    groups: questionnaire.item.map((group) => ({
      ...withRest(groupSaid(group), restIn(group) ?? {}),
      items: (group.item ?? []).map((item) =>
        withRest(saidIn(item), restIn(item) ?? {}),
      ),
    })),
  };
}

type Choices = MeasureFile["scales"][string];

const choicesOf = ({ options, reversed }: Asked): Choices | null => {
  if (options === null) return null;
  const scores = options.map(({ score }) => score);
  if (reversed) scores.reverse();
  return options.map(({ label }, place) => {
    const score = scores[place];
    return {
      ...(label !== null && { label }),
      ...(score !== null && score !== undefined && { score }),
    };
  });
};

/** As it is written in a file: every set of choices once, under a name of its own. */
export function measureFileOf(measure: Measure): MeasureFile {
  const { groups, ...head } = measure;
  const scales: MeasureFile["scales"] = {};
  const scaleOf = (asked: Asked) => {
    const choices = choicesOf(asked);
    if (choices === null) return {};
    const text = JSON.stringify(choices);
    const known = Object.keys(scales).find(
      (name) => JSON.stringify(scales[name]) === text,
    );
    const name = known ?? `scale_${Object.keys(scales).length + 1}`;
    scales[name] = choices;
    return { scale: name };
  };
  return {
    ...head,
    groups: groups.map(({ intro, examples, lead, items }) => ({
      ...(intro !== null && { intro }),
      ...(examples.length > 0 && { examples }),
      ...(lead !== null && { lead }),
      items: items.map((asked) => ({
        number: asked.number,
        ...(asked.text !== null && { text: asked.text }),
        ...(asked.poles !== null && { poles: asked.poles }),
        ...scaleOf(asked),
        reversed: asked.reversed,
        count: asked.options === null,
        sensitive: asked.sensitive,
        ...(asked.tell && { tell: asked.tell }),
      })),
    })),
    scales,
  };
}
