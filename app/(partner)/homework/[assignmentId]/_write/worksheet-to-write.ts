"use client";

import dynamic from "next/dynamic";

/** Fetched only by a page on which something is to be written: a finished one needs none of it. */
export const WorksheetToWrite = dynamic(() =>
  import("./worksheet-form").then((file) => file.WorksheetForm),
);
