import type { Cond } from "../worksheets/condition-definition";
import type { EnableWhen, Item } from "./definition";

type When = Pick<Item, "enableWhen" | "enableBehavior">;
/** Whether the answers to a question are places in an order, which we keep as numbers. */
export type IsOrdered = (linkId: string) => boolean;

const OPERATORS = { eq: "=", ne: "!=", gte: ">=", lte: "<=" } as const;

const linkOf = ({ key, row }: { key: string; row?: string | undefined }) =>
  row === undefined ? key : `${key}.${row}`;

function answerOf(value: string | number, isOrdered: boolean) {
  if (typeof value === "number" && !isOrdered) {
    return Number.isInteger(value) ? { answerInteger: value } : null;
  }
  return { answerCoding: { code: String(value) } };
}

function whenOf(test: Cond, ordered: IsOrdered): EnableWhen[] | null {
  if ("all" in test || "any" in test) return null;
  if (test.op === "answered") {
    return [
      { question: linkOf(test), operator: "exists", answerBoolean: true },
    ];
  }
  if (test.op === "unsaid" || test.op === "leads" || test.op === "rowsUnsaid") {
    return null;
  }
  const question = linkOf(test);
  const values = test.op === "in" ? test.value : [test.value];
  const operator = test.op === "in" ? "=" : OPERATORS[test.op];
  const all = values.map((value) => {
    const answer =
      typeof value === "boolean" ? null : answerOf(value, ordered(question));
    return answer && { question, operator, ...answer };
  });
  return all.every((each) => each !== null) ? all : null;
}

/** In FHIR's own words, as far as it has them: one test, several of which all or any must hold. */
export function enabledBy(cond: Cond | undefined, ordered: IsOrdered): When {
  if (cond === undefined) return {};
  const isAll = "all" in cond;
  const tests = isAll ? cond.all : "any" in cond ? cond.any : [cond];
  const whens = tests.map((test) => whenOf(test, ordered));
  if (isAll && tests.some((test) => "op" in test && test.op === "in")) {
    return {};
  }
  const enableWhen = whens.every((each) => each !== null) ? whens.flat() : [];
  if (enableWhen.length === 0) return {};
  return enableWhen.length === 1
    ? { enableWhen }
    : { enableWhen, enableBehavior: isAll ? "all" : "any" };
}

function testIn(when: EnableWhen, ordered: IsOrdered): Cond | null {
  const [key = "", row] = when.question.split(".");
  const at = row === undefined ? { key } : { key, row };
  const { operator, answerBoolean, answerInteger, answerCoding } = when;
  if (operator === "exists") {
    return { ...at, op: answerBoolean === false ? "unsaid" : "answered" };
  }
  const code = answerCoding?.code ?? when.answerString;
  const value = ordered(when.question) && code ? Number(code) : code;
  const answer = answerInteger ?? value;
  if (answer === undefined) return null;
  if (operator === "=") return { ...at, op: "eq", value: answer };
  if (operator === "!=") return { ...at, op: "ne", value: answer };
  if (typeof answer !== "number") return null;
  if (operator === ">=") return { ...at, op: "gte", value: answer };
  if (operator === "<=") return { ...at, op: "lte", value: answer };
  return operator === ">"
    ? { ...at, op: "gte", value: answer + 1 }
    : { ...at, op: "lte", value: answer - 1 };
}

/** The same answer of several, any of which will do. */
function asOneOf(tests: readonly Cond[]): Cond | null {
  const [first] = tests;
  if (!first || !("op" in first) || first.op !== "eq") return null;
  const values: (string | number)[] = [];
  for (const test of tests) {
    if (!("op" in test) || test.op !== "eq" || test.key !== first.key) {
      return null;
    }
    if (test.row !== first.row || typeof test.value === "boolean") return null;
    values.push(test.value);
  }
  const { op: _op, value: _value, ...at } = first;
  return { ...at, op: "in", value: values };
}

/** `undefined` where it is always asked, `null` where it says what we cannot. */
export function conditionIn(
  { enableWhen = [], enableBehavior }: When,
  ordered: IsOrdered,
): Cond | undefined | null {
  const tests = enableWhen.map((when) => testIn(when, ordered));
  if (!tests.every((test) => test !== null)) return null;
  const [first, ...more] = tests;
  if (first === undefined || more.length === 0) return first;
  if (enableBehavior === "all") return { all: tests };
  return asOneOf(tests) ?? { any: tests };
}
