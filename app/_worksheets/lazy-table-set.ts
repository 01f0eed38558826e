"use client";

import dynamic from "next/dynamic";

/** Fetched only where there are tables to choose among: whoever still writes sees none. */
export const TableSet = dynamic(() =>
  import("./table-set").then((file) => file.TableSet),
);
