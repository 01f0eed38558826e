import { useEffect, useMemo, useRef, useState } from "react";

import type { JarView } from "@/server/jar/view-rules";
import { whileSeen } from "../_joint/while-seen";
import { callApi, Refused } from "../(partner)/_api/call-api";
import type { Acts, Problem } from "./acts";

const NOT_REACHED = {
  message: "This did not arrive. Try again when you have a connection.",
  fields: {},
};

async function tried(work: Promise<unknown>): Promise<Problem> {
  try {
    await work;
    return null;
  } catch (error) {
    if (!(error instanceof Refused)) return NOT_REACHED;
    const { fields } = error.data;
    return { message: Object.values(fields)[0]?.[0] ?? error.message, fields };
  }
}

/** The jar as it stands now, on this phone and on any other, and what can be done with it. */
export function useJar(assignmentId: string, first: JarView) {
  const [jar, setJar] = useState(first);
  const mark = useRef(first.mark);
  const hear = useRef(() => {});

  useEffect(() => {
    const { now, stop } = whileSeen(async () => {
      const asked = { assignmentId, mark: mark.current };
      const heard = await callApi("jar.hear", asked);
      if (!heard) return;
      mark.current = heard.mark;
      setJar(heard);
    });
    hear.current = now;
    return stop;
  }, [assignmentId]);

  const acts = useMemo((): Acts => {
    const of = { assignmentId };
    const act = async (work: Promise<unknown>) => {
      const problem = await tried(work);
      hear.current();
      return problem;
    };
    return {
      add: (idea) => {
        const ideaId = crypto.randomUUID();
        return act(callApi("jar.addIdea", { ...of, ideaId, idea }));
      },
      change: (ideaId, idea) =>
        act(callApi("jar.changeIdea", { ...of, ideaId, idea })),
      takeOut: (ideaId) => act(callApi("jar.takeOutIdea", { ...of, ideaId })),
      draw: (wish) => {
        const drawId = crypto.randomUUID();
        return act(callApi("jar.askForDraw", { ...of, drawId, wish }));
      },
      yes: (drawId, seat, yes) =>
        act(callApi("jar.sayYes", { ...of, drawId, seat, yes })),
      leave: (drawId) => act(callApi("jar.leaveDraw", { ...of, drawId })),
      keep: (drawId, keep) =>
        act(callApi("jar.keepDate", { ...of, drawId, keep })),
    };
  }, [assignmentId]);

  return { jar, acts };
}
