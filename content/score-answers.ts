import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { readAnswers } from "@/server/measures/answer-rules";
import type { Measure } from "@/server/measures/definition";
import { rangeOf } from "@/server/measures/item-rules";
import { shippedMeasures } from "@/server/measures/load-measures";
import { scoreMeasure } from "@/server/measures/scoring";

export const SCORE_USAGE =
  "npm run content -- score <measure> <answers.json> [--earlier <total>] [--cut-off <total>]";

type Result = { ok: true; line: string } | { ok: false; problem: string };
const refused = (problem: string): Result => ({ ok: false, problem });

function optionsOf(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        earlier: { type: "string" },
        "cut-off": { type: "string" },
      },
    });
    const [slug, file, earlier, ...more] = positionals;
    if (slug === undefined || file === undefined || more.length > 0)
      return null;
    if (earlier !== undefined && values.earlier !== undefined) return null;
    return {
      slug,
      file,
      earlier: values.earlier ?? earlier,
      cutOff: values["cut-off"],
    };
  } catch {
    return null;
  }
}

/** `undefined` where none was given, `null` where it is no total of this measure. */
function totalIn(measure: Measure, text: string | undefined, form: RegExp) {
  if (text === undefined) return undefined;
  const { least, most } = rangeOf(measure);
  const total = Number(text);
  return form.test(text) && total >= least && total <= most ? total : null;
}

function parsed(file: string): { json: unknown } | null {
  try {
    return { json: JSON.parse(readFileSync(file, "utf8")) };
  } catch {
    return null;
  }
}

/** One line of JSON for answers in a file, or why there is none. */
export function scoreAnswers(args: string[]): Result {
  const options = optionsOf(args);
  if (options === null) return refused(`Usage: ${SCORE_USAGE}`);
  const measures = shippedMeasures();
  const measure = measures.find(({ slug }) => slug === options.slug);
  if (measure === undefined) {
    const all = measures.map(({ slug }) => slug).join(", ");
    return refused(`There is no measure "${options.slug}". There are: ${all}.`);
  }
  const read = parsed(options.file);
  if (read === null) {
    return refused(`${options.file} could not be read as JSON.`);
  }
  const reading = readAnswers(measure, read.json);
  if (!reading.ok) return refused(reading.problem);
  const { least, most } = rangeOf(measure);
  const range = `from ${least}${Number.isFinite(most) ? ` to ${most}` : " on"}`;
  const earlier = totalIn(measure, options.earlier, /^\d+$/);
  if (earlier === null) {
    return refused(
      `An earlier total of ${measure.name} is a whole number ${range}.`,
    );
  }
  const cutOff = totalIn(measure, options.cutOff, /^\d+(\.\d+)?$/);
  if (cutOff === null || (cutOff !== undefined && !measure.cutOff)) {
    return refused(
      measure.cutOff
        ? `A cut-off of ${measure.name} is a number ${range}.`
        : `${measure.name} has no cut-off.`,
    );
  }
  const score = scoreMeasure(measure, reading.answers, { earlier, cutOff });
  const { status, total, band, subscales, alerts, change } = score;
  const codes = alerts.map(({ code }) => code);
  const printed = { status, total, band, subscales, alerts: codes, change };
  return { ok: true, line: JSON.stringify(printed) };
}
