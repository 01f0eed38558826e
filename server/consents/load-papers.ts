import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { describeProblem, type FileProblem, readYaml } from "../read-yaml";
import { type Paper, PaperHead } from "./paper-definition";
import { problemsOfText, variablesIn } from "./text-rules";

export const PAPER_FOLDER = "content/consents";

type CheckedPaper = {
  file: string;
  paper: Paper | null;
  problems: FileProblem[];
};

const at = (line: number, reason: string): FileProblem => ({
  line,
  place: "",
  reason,
});

const HEAD = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/;

function checkFile(folder: string, name: string): CheckedPaper {
  const file = join(folder, name);
  const text = readFileSync(file, "utf8");
  const refused = (problems: FileProblem[]) => ({
    file,
    paper: null,
    problems,
  });
  const head = HEAD.exec(text);
  if (!head) return refused([at(1, "begin with a head between two lines ---")]);
  const [whole, yaml = ""] = head;
  const below = (problems: FileProblem[]) =>
    problems.map((problem) => ({ ...problem, line: problem.line + 1 }));
  const read = readYaml(yaml);
  if (!read.ok) return refused(below(read.problems));
  const parsed = PaperHead.safeParse(read.data);
  if (!parsed.success) {
    const issues = parsed.error.issues.map(({ path, message }) => ({
      path: path.map((step) => (typeof step === "symbol" ? "" : step)),
      message,
    }));
    return refused(below(read.located(issues)));
  }
  const body = text.slice(whole.length).trim();
  const start = whole.split("\n").length;
  const { variables, slug } = parsed.data;
  const used = new Set(variablesIn(body));
  const problems = [
    ...(name === `${slug}.md` ? [] : [at(1, `call this file ${slug}.md`)]),
    ...problemsOfText(body, variables).map((reason) => at(start, reason)),
    ...variables
      .filter((one) => !used.has(one.name))
      .map((one) => at(start, `{${one.name}} stands nowhere in the text`)),
  ];
  if (problems.length > 0) return refused(problems);
  return { file, paper: { ...parsed.data, body }, problems };
}

/** Every paper of this folder with what is wrong in it. */
export const checkPaperFolder = (folder: string): CheckedPaper[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".md"))
    .toSorted()
    .map((name) => checkFile(folder, name));

let shipped: readonly Paper[] | undefined;

/** What ships, in the order of signing; throws naming file, line and reason. */
export function shippedPapers(): readonly Paper[] {
  if (shipped) return shipped;
  const files = checkPaperFolder(join(process.cwd(), PAPER_FOLDER));
  const problems = files.flatMap(({ file, problems }) =>
    problems.map((problem) => describeProblem(file, problem)),
  );
  if (problems.length > 0) throw new Error(problems.join("\n"));
  shipped = files
    .flatMap(({ paper }) => paper ?? [])
    .toSorted((one, other) => one.order - other.order);
  return shipped;
}

export const shippedPaper = (slug: string): Paper | undefined =>
  shippedPapers().find((paper) => paper.slug === slug);
