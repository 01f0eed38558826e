"use client";

import dynamic from "next/dynamic";

/* Each fetched only by a page that has it: most of what was opened is there to be read. */

export const JointLive = dynamic(() =>
  import("@/app/_joint/joint-live").then((file) => file.JointLive),
);
export const JointMap = dynamic(() =>
  import("@/app/_joint/joint-map").then((file) => file.JointMap),
);
export const JointPart = dynamic(() =>
  import("@/app/_joint/joint-part").then((file) => file.JointPart),
);
export const JarLive = dynamic(() =>
  import("@/app/_jar/jar-live").then((file) => file.JarLive),
);
export const OwnAct = dynamic(() =>
  import("./own-act").then((file) => file.OwnAct),
);
