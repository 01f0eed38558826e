import { outputOf } from "@/dev/steps.mjs";

/** Kept out of package.json: 180 MB that no install of Holdfast needs. Fetched when it is run. */
const LIGHTHOUSE = "lighthouse@13.5.0";

export const AIMS = {
  performance: 85,
  accessibility: 100,
  "best-practices": 100,
} as const;
export type Kind = keyof typeof AIMS;
export const KINDS: readonly Kind[] = [
  "performance",
  "accessibility",
  "best-practices",
];

type Report = {
  runtimeError?: { message: string };
  categories: Record<
    Kind,
    { score: number | null; auditRefs: { id: string; weight: number }[] }
  >;
  audits: Record<string, { score: number | null; title: string }>;
};

export type Scores = Record<Kind, number> & {
  /** What cost accessibility or best practices a point. */
  faults: string[];
};

/** Chromium now and then records no trace of a page; that look is taken once more. */
export async function looked(
  address: string,
  cookie: string | undefined,
  chromium: string,
): Promise<Scores> {
  return look(address, cookie, chromium).catch(() =>
    look(address, cookie, chromium),
  );
}

/** One look at a page as lighthouse's own mobile settings have it: a slow phone, a slow line. */
async function look(
  address: string,
  cookie: string | undefined,
  chromium: string,
): Promise<Scores> {
  const { code, output } = await outputOf(
    "npx",
    [
      "--yes",
      LIGHTHOUSE,
      address,
      "--quiet",
      "--output=json",
      `--only-categories=${KINDS.join(",")}`,
      "--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-background-networking",
      ...(cookie ? [`--extra-headers=${JSON.stringify({ cookie })}`] : []),
    ],
    { env: { ...process.env, CHROME_PATH: chromium } },
  );
  const start = output.indexOf('{\n  "lighthouseVersion"');
  if (code !== 0 || start < 0) throw new Error(`${address}:\n${output}`);
  const report: Report = JSON.parse(
    output.slice(start, output.lastIndexOf("}") + 1),
  );
  if (report.runtimeError) throw new Error(report.runtimeError.message);
  return scoresOf(report);
}

function scoresOf({ categories, audits }: Report): Scores {
  const of = (kind: Kind) => Math.round((categories[kind].score ?? 0) * 100);
  const faults = [categories.accessibility, categories["best-practices"]]
    .flatMap(({ auditRefs }) => auditRefs)
    .filter(({ weight }) => weight > 0)
    .flatMap(({ id }) => {
      const score = audits[id]?.score;
      return typeof score === "number" && score < 1 ? [id] : [];
    });
  return {
    performance: of("performance"),
    accessibility: of("accessibility"),
    "best-practices": of("best-practices"),
    faults,
  };
}

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
