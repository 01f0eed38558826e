import { JointStill } from "@/app/_joint/joint-still";
import type { JointView } from "@/server/homework/joint-view-rules";
import type { JarView } from "@/server/jar/view-rules";

import { JarStill } from "./jar-still";

type Props = {
  part: JointView;
  /** What both put into it; null before that, and where it is no jar. */
  jar: JarView | null;
  names: { a: string; b: string };
  readers: string;
};

/** What both have before them in one place, for somebody who only looks. */
export function TogetherStill({ jar, ...props }: Props) {
  return props.part.plan ? (
    <JarStill jar={jar} {...props} />
  ) : (
    <JointStill {...props} />
  );
}
