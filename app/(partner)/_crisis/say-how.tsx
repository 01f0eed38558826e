"use client";

import { useId, useRef, useState } from "react";

import { Button } from "@/app/_components/button";
import { Field } from "@/app/_components/field";

import { callApi } from "../_api/call-api";
import { useOneCall } from "../_api/use-one-call";

type Said = "safe" | "help" | "where";

/**
 * Safe for now, or in need of help: one tap tells their therapist and nobody else, and nothing of it is
 * kept on this device. That it was sent is not said before it was.
 */
export function SayHow({ emergency }: { emergency: string }) {
  const id = useId();
  const { busy, failure, run } = useOneCall({ stays: true });
  const [said, setSaid] = useState<Said | null>(null);
  const [where, setWhere] = useState("");
  /** The same words sent again are kept once; other words are words of their own. */
  const ids = useRef(new Map<string, string>());

  const say = (word: Said, place: string | null = null) =>
    run(async () => {
      const words = `${word} ${place ?? ""}`;
      const submissionId = ids.current.get(words) ?? crypto.randomUUID();
      ids.current.set(words, submissionId);
      await callApi("safety.sayOnCard", {
        submissionId,
        said: word,
        where: place,
      });
      setSaid(word);
    });

  return (
    <div className="grid gap-2.5" aria-describedby={failure ? id : undefined}>
      {(said === null || said === "safe") && (
        <>
          <Button busy={busy} onClick={() => say("help")}>
            I need help now
          </Button>
          {said === null && (
            <Button busy={busy} onClick={() => say("safe")}>
              I’m safe for now
            </Button>
          )}
          <p className="small soft">
            {said === null ? "Either one" : "This"} tells your therapist, and
            nobody else. It calls nobody.
          </p>
        </>
      )}
      <p role="status" className="empty:hidden">
        {said === "safe" &&
          "Your therapist will read that you are safe for now."}
        {said === "help" && (
          <>
            Your therapist has been told that you need help, but may not see it
            right away. Do not wait for them: call now, or{" "}
            <a href={`tel:${emergency}`}>{emergency}</a>.
          </>
        )}
        {said === "where" &&
          "Your therapist has been told where you are, but may not see it right away."}
      </p>
      {said === "help" && (
        <form
          noValidate
          className="grid gap-2.5"
          onSubmit={(event) => {
            event.preventDefault();
            if (where.trim()) say("where", where);
          }}
        >
          <Field
            label="Where are you now?"
            help="Only if you want your therapist to know."
            optional
            autoComplete="off"
            maxLength={300}
            value={where}
            onChange={({ target }) => setWhere(target.value)}
          />
          <Button type="submit" busy={busy}>
            Tell my therapist
          </Button>
        </form>
      )}
      {failure && (
        <p id={id} role="alert" className="small">
          {failure} Call instead.
        </p>
      )}
    </div>
  );
}
