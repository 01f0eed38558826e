import { conditionIn, enabledBy, type IsOrdered } from "./condition-rules";
import type { Item } from "./definition";
import {
  code,
  codeOf,
  type Plain,
  restIn,
  restOf,
  URLS,
  withRest,
} from "./extension-rules";
import { kindOf, saidIn } from "./said-rules";
import { type AnyField, toldOf, withExtensions } from "./told-rules";

const never: IsOrdered = () => false;

/** Who reads it, in one word; an info is nobody's answer. */
function audienceOf(field: AnyField): string | null {
  if (field.type === "info" || !("vis" in field)) return null;
  if (field.vis === "self_only") return "author";
  if (field.vis === "private") return "therapist";
  return field.shareInView ? "opened" : "part";
}

const AUDIENCES: Readonly<Record<string, Plain>> = {
  author: { vis: "self_only", shareInView: false },
  therapist: { vis: "private", shareInView: false },
  part: { vis: "inherit", shareInView: false },
  opened: { vis: "inherit", shareInView: true },
};

/** A question with all that we know of it. */
export function itemOf(
  field: AnyField,
  before = "",
  ordered: IsOrdered = never,
): Item {
  const { extension, ...told } = toldOf(field, itemOf);
  const audience = audienceOf(field);
  const item: Item = {
    linkId: `${before}${field.key}`,
    text: field.label,
    ...(field.type !== "info" && field.required && { required: true }),
    ...told,
    ...enabledBy("showIf" in field ? field.showIf : undefined, ordered),
    ...withExtensions(extension),
  };
  const rest = restOf(
    { ...field },
    { ...saidBy(item, field.type, ordered), ...AUDIENCES[audience ?? ""] },
  );
  return {
    ...item,
    ...withExtensions(
      audience ? [code(URLS.audience, audience)] : [],
      extension,
      rest,
    ),
  };
}

function saidBy(item: Item, actual: string, ordered: IsOrdered): Plain {
  const showIf = conditionIn(item, ordered);
  return {
    ...saidIn(item, actual, (entry) => fieldIn(entry)),
    type: kindOf(item),
    ...(showIf && { showIf }),
  };
}

/** A question read back; without a word on who reads it, it is for its author and the therapist. */
export function fieldIn(item: Item, ordered: IsOrdered = never): Plain {
  const rest = restIn(item) ?? {};
  const type = typeof rest.type === "string" ? rest.type : kindOf(item);
  return withRest(saidBy(item, type, ordered), { ...rest, type });
}

/** As `fieldIn`, of a question that stands in a part. */
export function placedIn(item: Item, ordered: IsOrdered): Plain {
  const field = fieldIn(item, ordered);
  if (field.type === "info") return field;
  const audience = AUDIENCES[codeOf(item, URLS.audience) ?? ""];
  return { ...field, ...(audience ?? AUDIENCES.therapist) };
}
