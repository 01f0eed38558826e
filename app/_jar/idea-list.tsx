import { useState } from "react";

import { Button } from "@/app/_components/button";
import { Notice } from "@/app/_components/notice";
import type { JarView } from "@/server/jar/view-rules";

import type { Acts } from "./acts";
import { IdeaForm } from "./idea-form";
import { useAct } from "./use-act";
import { aboutWords } from "./words";

type InJar = JarView["ideas"][number];

function IdeaWords({ idea, isOwn, isRetired }: InJar) {
  const about = aboutWords(idea);
  return (
    <div className="grow">
      <p className="words jar-words">{idea.text}</p>
      <p className="soft small">
        {[
          isOwn && "Yours",
          ...about,
          isRetired && "Once was enough: it comes no more",
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
    </div>
  );
}

function OwnIdea({ one, acts }: { one: InJar; acts: Acts }) {
  const { id, idea } = one;
  const [text, setText] = useState<string | null>(null);
  const { act, busy, problem } = useAct();
  const { text: _text, ...about } = idea;

  if (text !== null) {
    return (
      <IdeaForm
        id={`idea-${id}`}
        label="Your idea"
        saveLabel="Save"
        text={text}
        onText={setText}
        about={about}
        onSave={(changed) => acts.change(id, changed)}
        onSaved={() => setText(null)}
        onCancel={() => setText(null)}
      />
    );
  }
  return (
    <>
      <div className="jar-idea">
        <IdeaWords {...one} />
        <div className="jar-idea-acts">
          <Button kind="text" onClick={() => setText(idea.text)}>
            Change<span className="vh"> “{idea.text}”</span>
          </Button>
          <Button
            kind="text"
            busy={busy}
            busyLabel="Moment"
            onClick={() => void act(() => acts.takeOut(id))}
          >
            Take out<span className="vh"> “{idea.text}”</span>
          </Button>
        </div>
      </div>
      {problem && (
        <Notice tone="alarm" icon="alert" live>
          {problem.message}
        </Notice>
      )}
    </>
  );
}

type Props = { ideas: JarView["ideas"]; acts: Acts; isLookedAt: boolean };

/** All that lies in the jar, by its words. */
export function IdeaList({ ideas, acts, isLookedAt }: Props) {
  if (ideas.length === 0)
    return <p className="soft">Nothing lies in it yet.</p>;
  return (
    <ul className="jar-ideas">
      {ideas.map((one) => (
        <li key={one.id}>
          {one.isOwn && !isLookedAt ? (
            <OwnIdea one={one} acts={acts} />
          ) : (
            <div className="jar-idea">
              <IdeaWords {...one} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
