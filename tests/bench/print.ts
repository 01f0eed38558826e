import type { Figures } from "./measure";

const fixed = (value: number) =>
  value >= 100 ? value.toFixed(0) : value.toFixed(1);

/** What a line is held against, and what is wanted of the comparison. */
type Against = { name: string; figures: Figures; target: string };

export function printFigures(name: string, figures: Figures, to?: Against) {
  const ratio = to
    ? `${(figures.perSecond / to.figures.perSecond).toFixed(2)} of the ${to.name}, p95 × ${(figures.p95 / to.figures.p95).toFixed(1)}   (target ${to.target})`
    : "";
  const failed = figures.failed > 0 ? `  ${figures.failed} FAILED` : "";
  console.log(
    `  ${name.padEnd(34)} ${fixed(figures.perSecond).padStart(7)}/s   p50 ${fixed(figures.p50).padStart(6)} ms   p95 ${fixed(figures.p95).padStart(6)} ms   ${ratio}${failed}`,
  );
}

export function printAmount(name: string, said: string, target?: string) {
  console.log(
    `  ${name.padEnd(34)} ${said}${target ? `   (target ${target})` : ""}`,
  );
}
