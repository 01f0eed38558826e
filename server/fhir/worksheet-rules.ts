import type { JointPart, OwnPart, Worksheet } from "../worksheets/definition";
import type { Path } from "../worksheets/field-check-rules";
import type { IsOrdered } from "./condition-rules";
import type { Item, Questionnaire } from "./definition";
import {
  code,
  codeOf,
  type Plain,
  restIn,
  restOf,
  URLS,
  withRest,
} from "./extension-rules";
import { fieldIn, itemOf, placedIn } from "./field-rules";
import { isOrdered } from "./option-rules";

type Part = OwnPart | JointPart;
/** A worksheet as data, and where in the questionnaire each of its questions stands. */
export type Told = { data: Plain; places: Map<string, Path> };

const AFTERWARDS = "afterwards";

/** Without what is not there, so that nothing stands for it. */
const plain = <T extends object>(value: T): Plain =>
  JSON.parse(JSON.stringify(value));

function orderedFields(worksheet: Worksheet): IsOrdered {
  const ordered = new Set(
    worksheet.parts.flatMap(({ fields }) =>
      fields.flatMap((field) => {
        if (field.type === "likert") return field.key;
        return field.type === "matrix" && field.columns.type === "likert"
          ? field.rows.map(({ key }) => `${field.key}.${key}`)
          : [];
      }),
    ),
  );
  return (linkId) => ordered.has(linkId);
}

function orderedItems(items: readonly Item[]): IsOrdered {
  const ordered = new Set<string>();
  const look = (item: Item) => {
    if (isOrdered(item)) ordered.add(item.linkId);
    item.item?.forEach(look);
  };
  items.forEach(look);
  return (linkId) => ordered.has(linkId);
}

function groupOf(part: Part, ordered: IsOrdered): Item {
  const { fields, ...rest } = part;
  const afterwards = "afterwards" in rest ? rest.afterwards : undefined;
  const { afterwards: _asked, ...head } = plain(rest);
  const after: Item[] = afterwards
    ? [
        {
          linkId: `part.${part.id}.${AFTERWARDS}`,
          type: "group",
          extension: [code(URLS.audience, "therapist")],
          item: afterwards.map((each) => itemOf(each, `${AFTERWARDS}.`)),
        },
      ]
    : [];
  return {
    linkId: `part.${part.id}`,
    type: "group",
    ...("title" in part && { text: part.title }),
    extension: [
      code(URLS.mode, part.mode),
      ...restOf(head, {
        id: part.id,
        mode: part.mode,
        ...("title" in part && { title: part.title }),
      }),
    ],
    item: [...fields.map((field) => itemOf(field, "", ordered)), ...after],
  };
}

function partIn(
  group: Item,
  ordered: IsOrdered,
): { part: Plain; at: number[] } {
  const items = group.item ?? [];
  const isAfter = ({ linkId }: Item) =>
    linkId === `${group.linkId}.${AFTERWARDS}`;
  const after = items.find(isAfter);
  const said = {
    id: group.linkId.split(".")[1],
    mode: codeOf(group, URLS.mode) ?? "private",
    ...(group.text !== undefined && { title: group.text }),
  };
  const part = {
    ...withRest(said, restIn(group) ?? {}),
    mode: said.mode,
    fields: items
      .filter((item) => !isAfter(item))
      .map((item) => placedIn(item, ordered)),
    ...(after && {
      afterwards: (after.item ?? []).map((each) => fieldIn(each)),
    }),
  };
  const at = items.flatMap((item, place) => (isAfter(item) ? [] : [place]));
  return { part, at };
}

const nameOf = (slug: string): string =>
  slug
    .split("-")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");

const headOf = ({
  slug,
  title,
  version,
  author,
  licence,
  language,
  purpose,
}: Worksheet): Plain => ({
  slug,
  title,
  version,
  author,
  licence,
  language,
  purpose,
});

export function questionnaireOf(worksheet: Worksheet): Questionnaire {
  const { parts, ...head } = worksheet;
  const ordered = orderedFields(worksheet);
  return {
    resourceType: "Questionnaire",
    id: worksheet.slug,
    language: worksheet.language,
    extension: restOf(plain(head), headOf(worksheet), URLS.worksheet),
    url: `https://holdfast.example/fhir/Questionnaire/${worksheet.slug}`,
    version: String(worksheet.version),
    name: nameOf(worksheet.slug),
    title: worksheet.title,
    status: "active",
    subjectType: ["Patient"],
    publisher: worksheet.author,
    description: worksheet.purpose,
    copyright: worksheet.licence,
    item: parts.map((part) => groupOf(part, ordered)),
  };
}

/** The questions that say who reads them. */
const marked = (groups: readonly Item[]): ReadonlySet<unknown> =>
  new Set(
    groups
      .flatMap(({ item = [] }) => item)
      .filter((item) => codeOf(item, URLS.audience) !== undefined)
      .map(({ linkId }) => linkId),
  );

/** A questionnaire that was a worksheet once. */
export function worksheetIn(questionnaire: Questionnaire): Told {
  const { id, title, version, publisher, copyright, language, description } =
    questionnaire;
  const ordered = orderedItems(questionnaire.item);
  const said = {
    slug: id,
    title,
    version: Number(version),
    author: publisher,
    licence: copyright,
    language,
    purpose: description,
  };
  const places = new Map<string, Path>();
  const parts = questionnaire.item.map((group, of) => {
    const { part, at } = partIn(group, ordered);
    at.forEach((place, field) => {
      places.set(`${of}.${field}`, ["item", of, "item", place]);
    });
    return part;
  });
  const { inSession, ...rest } = restIn(questionnaire, URLS.worksheet) ?? {};
  const shown = Array.isArray(inSession) ? inSession : [];
  const data = {
    ...withRest(said, rest),
    // What lost its mark on the way is laid before nobody.
    inSession: shown.filter((key) => marked(questionnaire.item).has(key)),
    parts,
  };
  return { data, places };
}
