import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { ROOT } from "./migrate.mjs";

const LONGEST = 300;
const CODE = /\.(cjs|css|js|jsx|mjs|ts|tsx)$/;
/** Written by tools, or words and drawings more than code. */
const MAY_BE_LONG =
  /^(content|drizzle\/migrations)\/|^app\/(holdfast|tokens)\.css$/;
const OURS =
  /^(app|content|dev|docker|docs|drizzle|emails|patches|public|server|tests)\/[\w.\-/[\]()@]+$/;

const files = execFileSync(
  "git",
  ["ls-files", "--cached", "--others", "--exclude-standard"],
  { cwd: ROOT, encoding: "utf8" },
)
  .split("\n")
  .filter((file) => file && existsSync(join(ROOT, file)));

const complaints = [
  ...longFiles(),
  ...files.filter(isDocument).flatMap(deadWords),
];
for (const complaint of complaints) console.log(complaint);
process.exit(complaints.length > 0 ? 1 : 0);

function longFiles() {
  return files
    .filter((file) => CODE.test(file) && !MAY_BE_LONG.test(file))
    .map((file) => [file, read(file).split("\n").length - 1])
    .filter(([, lines]) => lines > LONGEST)
    .map(
      ([file, lines]) => `${file} has ${lines} lines; ${LONGEST} are the most.`,
    );
}

function isDocument(file) {
  return /^(docs\/.+|[A-Z]+)\.md$/.test(file);
}

function deadWords(file) {
  const text = read(file);
  return [
    ...deadPaths(text).map(
      (path) => `${file} names ${path}, which is not there.`,
    ),
    ...deadLinks(file, text).map(
      (to) => `${file} links to ${to}, which is not there.`,
    ),
    ...deadScripts(text).map(
      (name) => `${file} names npm run ${name}, which package.json has not.`,
    ),
  ];
}

function deadPaths(text) {
  return allOf(text, /`([^`\s]+)`/g).filter(
    (word) => OURS.test(word) && !isThere(word),
  );
}

function deadLinks(file, text) {
  return allOf(text, /\]\(([^)\s#]+)[^)]*\)/g).filter(
    (to) => !/^[a-z]+:/.test(to) && !isThere(join(dirname(file), to)),
  );
}

/** In the clone, or made by running it. */
function isThere(path) {
  return (
    existsSync(join(ROOT, path)) ||
    spawnSync("git", ["check-ignore", "-q", path], { cwd: ROOT }).status === 0
  );
}

function deadScripts(text) {
  const { scripts } = JSON.parse(read("package.json"));
  return allOf(text, /npm run ([a-z][\w:-]*)/g).filter(
    (name) => !(name in scripts),
  );
}

function allOf(text, pattern) {
  return [...new Set([...text.matchAll(pattern)].map(([, word]) => word))];
}

function read(file) {
  return readFileSync(join(ROOT, file), "utf8");
}
