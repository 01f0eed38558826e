"use client";

import { useEffect, useState } from "react";

import { Parts, type PartsBlock } from "@/app/_worksheets/parts-picture";

import { useJoint } from "./joint-live";

/** Nobody's hand is followed letter by letter. */
const REST = 900;

/** The map of parts, drawn anew once whoever writes a line rests. */
export function JointMap({ block }: { block: PartsBlock }) {
  const { together } = useJoint();
  const now = together.answers[block.lines.of];
  const [written, setWritten] = useState(now);

  useEffect(() => {
    const timer = setTimeout(() => setWritten(now), REST);
    return () => clearTimeout(timer);
  }, [now]);

  return <Parts block={block} written={written} />;
}
