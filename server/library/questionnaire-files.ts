import { questionnaireOfMeasure } from "../fhir/measure-rules";
import { questionnaireOf } from "../fhir/worksheet-rules";
import type { Pack } from "../packs/check-pack";
import { writeZip } from "../packs/zip";

const told = (slug: string, questionnaire: object) => ({
  path: `${slug}.json`,
  text: `${JSON.stringify(questionnaire, null, 2)}\n`,
});

/** Every worksheet and measure of a pack as a FHIR R4 questionnaire: one by itself, several in one zip file. */
export async function questionnaireFiles({ worksheets, measures }: Pack) {
  const files = [
    ...worksheets
      .flatMap(({ worksheet, later }) => [worksheet, ...later])
      .map((one) => told(one.slug, questionnaireOf(one))),
    ...measures.map(({ measure }) =>
      told(measure.slug, questionnaireOfMeasure(measure)),
    ),
  ];
  const [only, ...more] = files;
  return only && more.length === 0
    ? { bytes: Buffer.from(only.text), isZip: false }
    : { bytes: await writeZip(files), isZip: true };
}
