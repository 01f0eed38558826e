import { stringify } from "yaml";

import {
  type AtHand,
  checkPackFiles,
  type Pack,
  type PackProblem,
} from "./check-pack";
import type { Manifest } from "./definition";
import { MANIFEST } from "./file-rules";
import { writeZip } from "./zip";

export type PackHead = Omit<Manifest, "pack" | "contents">;
export type PackFile = { path: string; text: string };

type Made =
  | { ok: true; bytes: Uint8Array; pack: Pack }
  | { ok: false; problems: PackProblem[] };

export const manifestFile = (
  head: PackHead,
  contents: Manifest["contents"],
) => ({
  path: MANIFEST,
  text: stringify(
    { pack: 1, ...head, contents },
    { lineWidth: 0, aliasDuplicateObjects: false },
  ),
});

/** What goes out is checked as what comes in: a pack that this Holdfast would refuse is not made. */
export async function makePack(
  head: PackHead,
  files: readonly PackFile[],
  known: AtHand,
): Promise<Made> {
  const nameless = files.map(({ path }) => ({
    file: path,
    title: path,
    version: 1,
    reading: null,
  }));
  const draft = checkPackFiles([manifestFile(head, nameless), ...files], known);
  if (!draft.ok) return draft;
  const { worksheets, measures, pathways } = draft.pack;
  const contents = [
    ...worksheets.map(({ file, worksheet, reading }) => ({
      file,
      title: worksheet.title,
      version: worksheet.version,
      reading,
    })),
    ...measures.map(({ file, measure, reading }) => ({
      file,
      title: measure.name,
      version: measure.version,
      reading,
    })),
    ...pathways.map(({ file, pathway }) => ({
      file,
      title: pathway.title,
      version: pathway.version,
      // Only the therapist reads a programme.
      reading: null,
    })),
  ];
  const bytes = await writeZip([manifestFile(head, contents), ...files]);
  return {
    ok: true,
    bytes,
    pack: { ...draft.pack, manifest: { ...draft.pack.manifest, contents } },
  };
}
