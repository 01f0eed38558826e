"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";

import { Button } from "@/app/_components/button";
import { Icon } from "@/app/_components/icon";
import { LinkButton } from "@/app/_components/link-button";
import { Notice } from "@/app/_components/notice";
import { SaveState } from "@/app/_components/save-state";
import { StaffBar } from "@/app/_components/staff-bar";
import { showToast } from "@/app/_components/toast";
import { problemOf } from "@/app/_lib/problem-of";
import { useTRPCClient } from "@/app/_trpc/client";
import {
  allFields,
  fieldAdded,
  fieldIn,
  fieldRemoved,
  partWith,
} from "@/server/builder/edit-rules";
import type { Kind } from "@/server/builder/kind-rules";
import type { Worksheet } from "@/server/worksheets/definition";

import { AddQuestion } from "./add-question";
import { type Change, useDraft } from "./draft-desk";
import { BuilderPreview } from "./preview";
import { nameOf, QuestionList } from "./question-list";
import { QuestionSettings } from "./question-settings";
import { Refused } from "./refused";
import { type Refusals, saidFor, troubledIn, withoutThose } from "./said-here";
import { TwoVersions } from "./two-versions";
import { useUndoKeys } from "./use-undo-keys";
import { WorksheetSettings } from "./worksheet-settings";

type Props = {
  slug: string;
  version: number;
  draft: Worksheet;
  therapist: string;
  hasEditions: boolean;
  isPutAway: boolean;
};

const aName = () => crypto.randomUUID().slice(0, 6);

/** A worksheet being written: its questions, what is said of one of them, and how it will look. */
export function Builder({ slug, therapist, ...given }: Props) {
  const api = useTRPCClient();
  const page = useRouter();
  const { hasEditions, isPutAway, ...beginning } = given;
  const desk = useDraft({ slug, ...beginning });
  const [chosen, setChosen] = useState<string | null>(null);
  const [refusals, setRefusals] = useState<Refusals>({});
  const [refused, setRefused] = useState(0);
  const [problem, setProblem] = useState<string | null>(null);
  const [isPublishing, setPublishing] = useState(false);
  const [isChoosing, setChoosing] = useState(false);
  const { draft, rival } = desk;
  const field = chosen === null ? undefined : fieldIn(draft, chosen);
  const back = hasEditions && !isPutAway ? `/library/${slug}` : "/library";
  const settings = useRef<HTMLDivElement>(null);
  useUndoKeys(desk);

  function choose(key: string | null) {
    setChosen(key);
    // On a phone what is said of it stands below the whole list.
    if (matchMedia("(max-width: 759px)").matches)
      requestAnimationFrame(() => settings.current?.scrollIntoView());
  }

  useEffect(() => setChoosing(rival !== null), [rival]);

  const change: Change = (what, edit) => {
    const at = field?.key ?? null;
    setRefusals((all) => withoutThose(all, at));
    setProblem(null);
    desk.change(what, edit);
  };

  function add(kind: Kind) {
    const key = `q_${aName()}`;
    const options = [`o_${aName()}`, `o_${aName()}`, `o_${aName()}`] as const;
    const after = field?.key ?? allFields(draft).at(-1)?.key ?? null;
    change(null, (before) => fieldAdded(before, kind, { key, options }, after));
    choose(key);
  }

  async function publish() {
    setPublishing(true);
    setProblem(null);
    const base = await desk.settled();
    if (base === null) {
      setPublishing(false);
      return;
    }
    try {
      await api.builder.publish.mutate({ slug, base });
      showToast("Published. From now on this is what is given.");
      page.push(`/library/${slug}` as Route);
      page.refresh();
    } catch (error) {
      const found = problemOf(error);
      const isSaid = found && Object.keys(found.fields).length > 0;
      setRefusals(isSaid ? found.fields : {});
      setRefused((count) => count + 1);
      setProblem(isSaid ? null : (found?.message ?? null));
      setPublishing(false);
    }
  }

  const isTogether =
    (field ? partWith(draft, field.key) : draft.parts[0])?.by === "joint";
  return (
    <>
      <StaffBar
        title={draft.title.trim() || "A worksheet without a title"}
        back={{ href: back as Route, label: "Library" }}
      >
        <SaveState state={desk.saving} onChoose={() => setChoosing(true)} />
        <button
          type="button"
          className="icon-btn"
          aria-label="Undo"
          aria-disabled={!desk.canUndo || undefined}
          onClick={desk.undo}
        >
          <Icon name="undo" size={20} />
        </button>
        <button
          type="button"
          className="icon-btn"
          aria-label="Redo"
          aria-disabled={!desk.canRedo || undefined}
          onClick={desk.redo}
        >
          <Icon name="redo" size={20} />
        </button>
        <LinkButton href={`/library/${slug}/versions` as Route}>
          Versions
        </LinkButton>
        <Button
          kind="main"
          busy={isPublishing}
          busyLabel="Publishing"
          onClick={() => void publish()}
        >
          Publish
        </Button>
      </StaffBar>
      <main
        id="main"
        className="pad"
        data-saved={desk.isUnsent ? undefined : ""}
      >
        <Refused
          refusals={refusals}
          count={refused}
          nameOf={(key) => {
            const one = key === null ? undefined : fieldIn(draft, key);
            return one ? nameOf(one) : "The worksheet";
          }}
          onChoose={choose}
        />
        {(problem ?? desk.refusal) && (
          <Notice tone="alarm" icon="alert" live>
            {problem ?? desk.refusal ?? ""}
          </Notice>
        )}
        <div className="builder">
          <nav
            aria-label="The worksheet and its questions"
            className="grid gap-3"
          >
            <button
              type="button"
              className="question-row whole"
              aria-current={field === undefined || undefined}
              onClick={() => choose(null)}
            >
              <span className="question-name">The worksheet</span>
              <span className="small soft">
                Title, sharing, where it is found
              </span>
            </button>
            {draft.parts.map((part) => (
              <div key={part.id}>
                {draft.parts.length > 1 && (
                  <h2 className="label mb-1">
                    {part.by === "joint" ? "Written together" : "Each alone"}
                  </h2>
                )}
                <QuestionList
                  part={part}
                  chosen={field?.key ?? null}
                  troubled={troubledIn(refusals)}
                  onChoose={choose}
                  change={change}
                />
              </div>
            ))}
            <AddQuestion isTogether={isTogether} onAdd={add} />
          </nav>
          <div ref={settings} className="builder-settings">
            {field ? (
              <QuestionSettings
                key={field.key}
                draft={draft}
                field={field}
                change={change}
                said={saidFor(refusals, field.key)}
                onRemove={() => {
                  change(null, (before) => fieldRemoved(before, field.key));
                  setChosen(null);
                  showToast("Taken out.", desk.undo);
                }}
              />
            ) : (
              <WorksheetSettings
                draft={draft}
                isPutAway={isPutAway}
                change={change}
                said={saidFor(refusals, null)}
              />
            )}
          </div>
          <div className="builder-preview">
            <BuilderPreview
              draft={draft}
              chosen={field?.key ?? null}
              therapist={therapist}
            />
          </div>
        </div>
        {rival && (
          <TwoVersions
            isOpen={isChoosing}
            mine={draft}
            rival={rival}
            onClose={() => setChoosing(false)}
            choose={desk.choose}
          />
        )}
      </main>
    </>
  );
}
