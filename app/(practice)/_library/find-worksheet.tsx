"use client";

import { useState } from "react";

import { Button } from "@/app/_components/button";
import { Field } from "@/app/_components/field";
import { FieldError } from "@/app/_components/field-frame";
import { useTRPCClient } from "@/app/_trpc/client";

import { useChange } from "../couples/[coupleId]/_changes/use-change";

type Found = { slug: string; title: string };

/** Another worksheet, by a few letters of its title. */
export function FindWorksheet({
  onFound,
}: {
  onFound: (worksheet: Found) => void;
}) {
  const api = useTRPCClient();
  const [words, setWords] = useState("");
  const [found, setFound] = useState<Found[] | null>(null);
  const search = useChange(api.library.search.query, ({ worksheets }) =>
    setFound(worksheets),
  );
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-end gap-2">
        <div className="min-w-60 flex-1">
          <Field
            label="Worksheet to add"
            type="search"
            name="words"
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        </div>
        <Button
          busy={search.busy}
          busyLabel="Looking"
          onClick={() => search.run({ words })}
        >
          Find
        </Button>
      </div>
      {search.problem && <FieldError>{search.problem.message}</FieldError>}
      {found?.length === 0 && (
        <p className="soft">Nothing of that name. Try another word.</p>
      )}
      {found && found.length > 0 && (
        <ul className="lines">
          {found.map(({ slug, title }) => (
            <li key={slug}>
              <span id={`add-${slug}`} className="grow">
                {title}
              </span>
              <Button
                kind="text"
                aria-describedby={`add-${slug}`}
                onClick={() => {
                  onFound({ slug, title });
                  setFound(null);
                }}
              >
                Add
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
