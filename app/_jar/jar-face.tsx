import type { ReactNode } from "react";

import { Notice } from "@/app/_components/notice";
import type { JarView } from "@/server/jar/view-rules";

import type { Acts } from "./acts";
import { DoneList } from "./done-list";
import { Drawing } from "./drawing";
import { DrawnIdea } from "./drawn-idea";
import { IdeaList } from "./idea-list";
import { JarPicture } from "./jar-picture";
import { WishForm } from "./wish-form";
import { ideasWords } from "./words";

type Props = {
  title: string;
  jar: JarView;
  names: { a: string; b: string };
  acts: Acts;
  isLookedAt: boolean;
  plan: (number: number) => ReactNode;
  plans: (number: number) => readonly string[];
  /** The form for one more idea. */
  children?: ReactNode;
};

function Hero({ jar, names, acts, isLookedAt, plan }: Props) {
  const { before } = jar;
  if (before?.state === "drawing") return <Drawing />;
  if (before) {
    return (
      <DrawnIdea
        key={before.id}
        before={before}
        names={names}
        acts={acts}
        isLookedAt={isLookedAt}
        plan={plan}
      />
    );
  }
  if (isLookedAt) {
    return (
      <div className="jar-drawing">
        <JarPicture />
        <p className="soft">Nothing is drawn just now.</p>
      </div>
    );
  }
  if (jar.isEnough) {
    return (
      <div className="jar-drawing" role="status">
        <JarPicture />
        <p className="title">That is enough for today</p>
        <p className="soft">The jar is here tomorrow.</p>
      </div>
    );
  }
  return (
    <>
      {jar.cameToNothing && (
        <Notice live>
          Nothing came this time. Look for something else, or put more ideas in.
        </Notice>
      )}
      <WishForm ideas={jar.ideas} isAgain={jar.isAgain} acts={acts} />
    </>
  );
}

/** A jar: what comes out of it, what lies in it, and what was done. */
export function JarFace(props: Props) {
  const { title, jar, acts, isLookedAt, plans, children } = props;
  return (
    <div className="jar">
      <section className="jar-hero" aria-labelledby="jar-title">
        <h2 id="jar-title" className="title">
          {title}
        </h2>
        <Hero {...props} />
      </section>
      <section aria-labelledby="jar-ideas">
        <h2 id="jar-ideas" className="title">
          In the jar{" "}
          <span className="soft small">{ideasWords(jar.ideas.length)}</span>
        </h2>
        {children}
        <IdeaList ideas={jar.ideas} acts={acts} isLookedAt={isLookedAt} />
      </section>
      {jar.done.length > 0 && (
        <section aria-labelledby="jar-done">
          <h2 id="jar-done" className="title">
            What you did
          </h2>
          <DoneList
            done={jar.done}
            acts={acts}
            isLookedAt={isLookedAt}
            plans={plans}
          />
        </section>
      )}
    </div>
  );
}
