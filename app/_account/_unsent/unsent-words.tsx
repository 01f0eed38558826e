"use client";

import type { Route } from "next";
import { usePathname, useSearchParams } from "next/navigation";
import { useEffect, useState } from "react";

import { Button } from "@/app/_components/button";
import { LinkButton } from "@/app/_components/link-button";
import { showToast } from "@/app/_components/toast";
import { useTRPCClient } from "@/app/_trpc/client";

import { beforeSessionEnds } from "../before-session-ends";
import { dropNote, type Note } from "./sealed-notes";
import { isTextBox, labelOf } from "./text-box";
import type { Typed } from "./typed-fields";
import { UnsentDesk } from "./unsent-desk";

const COPIED = "Copied.";
const NOT_COPIED = "It could not be copied. Mark the words and copy them.";

const copy = (text: string) =>
  navigator.clipboard.writeText(text).then(
    () => showToast(COPIED),
    () => showToast(NOT_COPIED),
  );

function Words({ label, text }: Typed) {
  return (
    <div>
      <p className="label">{label || "Without a name"}</p>
      <p className="words whitespace-pre-line break-words">{text}</p>
      <Button kind="text" className="-ml-3.5" onClick={() => void copy(text)}>
        Copy<span className="vh"> {label}</span>
      </Button>
    </div>
  );
}

/** Keeps what the staff were typing when their session ended, and gives it back. For pages under `ApiProvider`. */
export function UnsentWords() {
  const { auth } = useTRPCClient();
  const asked = useSearchParams().toString();
  const path = usePathname() + (asked && `?${asked}`);
  const [desk] = useState(() => new UnsentDesk(() => auth.keepingKey.query()));
  const [notes, setNotes] = useState<Note[]>([]);

  useEffect(() => {
    desk.found().then(setNotes, () => undefined);
  }, [desk]);

  useEffect(() => {
    const { carryOn, forget } = desk;
    const save = () => desk.keep(path);
    const onInput = ({ target }: Event) => {
      if (isTextBox(target)) desk.type(target, labelOf(target));
    };
    const onSubmit = ({ target }: Event) => desk.submit(target);
    const unregister = beforeSessionEnds({ save, carryOn });
    document.addEventListener("input", onInput, true);
    document.addEventListener("submit", onSubmit, true);
    return () => {
      unregister();
      document.removeEventListener("input", onInput, true);
      document.removeEventListener("submit", onSubmit, true);
      forget();
    };
  }, [desk, path]);

  function throwAway(id: string) {
    dropNote(id);
    setNotes((all) => all.filter((note) => note.id !== id));
  }

  if (notes.length === 0) return null;
  return (
    <section
      className="grid max-w-3xl gap-4 px-4 pt-5 pb-3 min-[900px]:px-7"
      aria-labelledby="unsent"
    >
      <h2 id="unsent" className="title">
        You were signed out before this was sent
      </h2>
      {notes.map(({ id, path: where, fields }) => (
        <div key={id} className="grid gap-4 rounded-card bg-sunken p-5">
          {fields.map((field) => (
            <Words key={`${field.label} ${field.text}`} {...field} />
          ))}
          <div className="flex flex-wrap gap-2">
            {where !== path && (
              <LinkButton href={where as Route}>
                Go to where you wrote it
              </LinkButton>
            )}
            <Button kind="text" onClick={() => throwAway(id)}>
              Throw away
            </Button>
          </div>
        </div>
      ))}
    </section>
  );
}
