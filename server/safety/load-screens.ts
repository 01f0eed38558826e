import { formOf } from "../measures/form-rules";
import { shippedMeasure } from "../measures/load-measures";
import type { Worksheet } from "../worksheets/definition";
import { sealedWorksheet } from "../worksheets/load-definitions";
import { withMeans } from "./means-form";
import { type Tool, titleOf } from "./tool-rules";

export function suicideScreen() {
  const measure = shippedMeasure("asq");
  if (!measure) throw new Error("ASQ is not shipped.");
  return measure;
}

function contentOf(tool: Tool): Worksheet {
  if (tool === "check-1") return withMeans(formOf(suicideScreen()));
  const slug = tool === "check-2" ? "safety-check" : "staying-or-leaving";
  const worksheet = sealedWorksheet(slug);
  if (!worksheet) throw new Error(`${slug} is not shipped.`);
  return worksheet;
}

/** What is asked under this name, with its rules. */
export const screenOf = (tool: Tool): Worksheet => ({
  ...contentOf(tool),
  title: titleOf(tool),
});
