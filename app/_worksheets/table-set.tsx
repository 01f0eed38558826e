"use client";

import { useId, useState } from "react";

import { Segments } from "@/app/_components/segments";
import type { ViewBlock } from "@/server/worksheets/view-definition";

import { ViewTable } from "./view-table";

type Table = Extract<ViewBlock, { kind: "table" }>;
type Props = { tables: readonly Table[]; releaseWords: string };

/** Tables that follow each other share one place; on paper all of them stand. */
export function TableSet({ tables, releaseWords }: Props) {
  const name = useId();
  const [shown, setShown] = useState(tables[0]?.key ?? "");

  return (
    <section className="view-block">
      <Segments
        label="Show"
        name={name}
        options={tables.map(({ key, title }) => ({ value: key, label: title }))}
        value={shown}
        onChange={setShown}
      />
      {tables.map((table) => (
        <div
          key={table.key}
          className={table.key === shown ? "view-panel" : "view-panel aside"}
        >
          <h2 className="title">{table.title}</h2>
          <ViewTable block={table} releaseWords={releaseWords} />
        </div>
      ))}
    </section>
  );
}
