import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import postgres from "postgres";

import {
  shippedWorksheets,
  WORKSHEET_FOLDER,
} from "@/server/worksheets/load-definitions";
import { aPublishedCopy, manyMore } from "@/tests/support/own-worksheets";

import { type Figures, measure, middle } from "./measure";
import { printAmount } from "./print";
import { type Site, serve } from "./site";
import { type Signed, signed } from "./work";
import { aWorld } from "./world";

const MANY = 2_000;
const ROUNDS = 5;
const CONNECTIONS = 4;
const VISITS = 120;
const LIKE = ["W01-weekly-pulse", "W24-after-the-spark", "W40-session-prep"];

/** Worksheets as a practice would write them, each under its own name. */
function anotherFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "holdfast-worksheets-"));
  const like = LIKE.map((name) =>
    readFileSync(join(WORKSHEET_FOLDER, `${name}.yaml`), "utf8"),
  );
  for (let at = shippedWorksheets().length; at < MANY; at++) {
    const id = `X${at}`;
    const slug = `another-${at}`;
    const text = (like[at % like.length] ?? "")
      .replace(/^id: .*$/m, `id: ${id}`)
      .replace(/^slug: .*$/m, `slug: ${slug}`)
      .replace(/^title: (.*)$/m, `title: $1, in words of our own ${at}`);
    writeFileSync(join(folder, `${id}-${slug}.yaml`), text);
  }
  return folder;
}

const asked = {
  "the list": "/library",
  "a word": "/library?words=loop",
  "a couple's list": (coupleId: string) => `/couples/${coupleId}/assign`,
} as const;

const seen =
  (site: Site, path: (typeof asked)[keyof typeof asked]) =>
  async ({ coupleId, therapistCookie }: Signed) => {
    const address = typeof path === "string" ? path : path(coupleId);
    return (await site.get(address, therapistCookie)).status === 200;
  };

/** `npm run bench -- library`: does a library of two thousand worksheets answer like the shipped one? */
export async function library(): Promise<void> {
  const { DATABASE_URL: _migrations, ...env } = process.env;
  const own = { ...env, DATABASE_CONNECTIONS: "8", LOG_LEVEL: "error" };
  const folder = anotherFolder();
  const few = await serve(".", own, CONNECTIONS);
  const many = await serve(
    ".",
    { ...own, HOLDFAST_WORKSHEETS: folder },
    CONNECTIONS,
  );
  try {
    const [visitor, , writer] = await signed(await aWorld(2, 1, 1));
    if (!visitor || !writer) return;
    const slug = await aPublishedCopy(
      writer.therapist,
      "weekly-pulse",
      "Our pulse",
    );
    const sql = postgres(process.env.DATABASE_URL ?? "", {
      max: 1,
      onnotice: () => {},
    });
    await manyMore(writer.practiceId, slug, MANY, sql);
    await sql.end();
    // The first look of a process reads the files, alone.
    const first = async (site: Site) => {
      const from = performance.now();
      await site.get("/library", visitor.therapistCookie);
      return `${((performance.now() - from) / 1000).toFixed(1)} s`;
    };
    const looks = [
      [few, visitor],
      [many, visitor],
      [few, writer],
    ] as const;
    console.log(
      `\nThe library with ${shippedWorksheets().length} worksheets, with ${MANY.toLocaleString("en-US")} in files, and with as many of a practice's own: p50, the middle of ${ROUNDS}`,
    );
    printAmount("the first look", `${await first(few)}   ${await first(many)}`);
    for (const [name, path] of Object.entries(asked)) {
      const rounds: [Figures[], Figures[], Figures[]] = [[], [], []];
      for (let round = 0; round <= ROUNDS; round++) {
        for (const [at, [site, who]] of looks.entries()) {
          const visits = Array.from({ length: VISITS }, () => who);
          const found = await measure(visits, CONNECTIONS, seen(site, path));
          // The first round warms what is kept.
          if (round > 0) rounds[at]?.push(found);
        }
      }
      const [before, after, own] = rounds.map(middle);
      if (!before || !after || !own) continue;
      const failed = before.failed + after.failed + own.failed;
      printAmount(
        name,
        `${before.p50.toFixed(1)} ms   ${after.p50.toFixed(1)} ms   ${own.p50.toFixed(1)} ms   × ${(after.p50 / before.p50).toFixed(2)} × ${(own.p50 / before.p50).toFixed(2)}${failed > 0 ? `   ${failed} FAILED` : ""}`,
        "≤ × 1.3",
      );
    }
  } finally {
    await Promise.all([few.stop(), many.stop()]);
    rmSync(folder, { recursive: true });
  }
}
