"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import {
  type KeyboardEvent,
  useDeferredValue,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from "react";

import { Icon } from "@/app/_components/icon";
import { useTRPC, useTRPCClient } from "@/app/_trpc/client";

import { useSharing } from "../_shared/use-sharing";
import { deedsFor, foundGroups, type Option } from "./options";
import { PaletteGroups } from "./palette-groups";
import { pressOn } from "./rows";

type Props = {
  /** Whether this person treats couples. */
  findsCouples: boolean;
  isShared: boolean;
  onClose: () => void;
  onKeys: () => void;
};

/** What the page offers under a key, in its own words. */
const wordsHere = (key: "a" | "b"): string | null =>
  document.querySelector<HTMLElement>(`[data-key="${key}"]`)?.dataset.words ??
  null;

const viewHere = () => document.querySelector('[data-key="v"]') !== null;

/** Find anything one may read, do anything one may do, without leaving the keyboard. */
export default function Palette(props: Props) {
  const { findsCouples, isShared, onClose, onKeys } = props;
  const box = useRef<HTMLDialogElement>(null);
  const listId = useId();
  const page = useRouter();
  const api = useTRPCClient();
  const trpc = useTRPC();
  const [words, setWords] = useState("");
  const [at, setAt] = useState(0);
  const [assign] = useState(() => wordsHere("a"));
  const [brief] = useState(() => wordsHere("b"));
  const [canView] = useState(viewHere);
  const { share } = useSharing();
  const asked = useDeferredValue(words.trim());

  const { data } = useQuery(
    trpc.day.find.queryOptions(
      { words: asked },
      {
        enabled: findsCouples && asked !== "" && asked.length <= 80,
        placeholderData: keepPreviousData,
      },
    ),
  );
  const groups = [
    ...(data && asked ? foundGroups(data) : []),
    deedsFor(words, {
      assign,
      brief,
      canView,
      isClinician: findsCouples,
      isShared,
    }),
  ];
  const options = groups.flatMap((group) => group.options);
  const current = options[Math.min(at, options.length - 1)];

  useLayoutEffect(() => {
    const dialog = box.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);

  function carryOut({ does }: Option) {
    onClose();
    if ("go" in does) page.push(does.go);
    else if ("press" in does) pressOn(does.press);
    else if (does.say === "keys") onKeys();
    else if (does.say !== "lock") share(does.say === "share");
    else {
      void api.auth.signOut
        .mutate()
        .finally(() => location.replace("/sign-in"));
    }
  }

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      const from = Math.min(at, options.length - 1);
      setAt((from + step + options.length) % options.length);
    }
    if (event.key === "Enter" && current) {
      event.preventDefault();
      carryOut(current);
    }
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does the same as a press beside it
    <dialog
      ref={box}
      className="dialog palette"
      aria-label="Find or do anything"
      onCancel={onClose}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div className="palette-ask">
        <Icon name="search" size={20} />
        <input
          type="text"
          role="combobox"
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={current && `${listId}-${current.id}`}
          aria-autocomplete="list"
          aria-label="Find or do anything"
          autoComplete="off"
          spellCheck={false}
          maxLength={80}
          value={words}
          onChange={(event) => {
            setWords(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
        <button type="button" className="palette-close" onClick={onClose}>
          <span className="kbd">esc</span>
          <span className="vh">Close</span>
        </button>
      </div>
      <PaletteGroups
        id={listId}
        groups={groups}
        current={current}
        onChoose={carryOut}
      />
      <p className="palette-foot small soft">
        Search finds only what you may read. Answers and process notes are never
        in it.
      </p>
    </dialog>
  );
}
