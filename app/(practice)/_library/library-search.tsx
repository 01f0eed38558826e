"use client";

import type { Route } from "next";
import Form from "next/form";
import { useRouter } from "next/navigation";
import { useRef } from "react";

import { Field } from "@/app/_components/field";
import { Icon } from "@/app/_components/icon";
import { Select } from "@/app/_components/select";
import { LENGTHS, type List, WHOSE } from "@/server/library/choice-rules";
import type { SearchLibraryInput } from "@/server/library/inputs";
import { TOPICS } from "@/server/worksheets/topic-definition";
import { addressOf, narrowedBy } from "./address";
import {
  APPROACH_WORDS,
  lengthWords,
  MODE_WORDS,
  TOPIC_WORDS,
  WHOSE_WORDS,
} from "./library-words";

type Props = {
  /** Where the library stands: its own page, or a couple's. */
  base: string;
  search: SearchLibraryInput;
  lists: readonly { value: List; label: string }[];
};

/** Long enough for the next letter, too short to be waited for. */
const PAUSE = 180;

const options = <T extends string>(
  words: Record<T, string>,
  of: readonly T[],
) => of.map((value) => ({ value, label: words[value] }));

/** Searches as one types; without scripts the same form is sent. */
export function LibrarySearch({ base, search, lists }: Props) {
  const page = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const later = useRef(0);

  function look() {
    if (!form.current) return;
    const asked = Object.fromEntries(
      [...new FormData(form.current)].map(([name, value]) => [
        name,
        String(value),
      ]),
    );
    const address = addressOf(base, asked);
    page.replace(address as Route, { scroll: false });
  }
  function soon() {
    window.clearTimeout(later.current);
    later.current = window.setTimeout(look, PAUSE);
  }

  return (
    <Form
      ref={form}
      action={base as Route}
      role="search"
      className="grid gap-4"
      onChange={soon}
    >
      <div className="max-w-xl">
        <Field
          label="Search the library"
          type="search"
          name="words"
          defaultValue={search.words}
          maxLength={80}
          autoComplete="off"
          data-first
        />
      </div>
      <fieldset>
        <legend className="vh">Which worksheets</legend>
        <div className="seg wrap">
          {lists.map(({ value, label }) => (
            <label key={value}>
              <input
                type="radio"
                className="vh"
                name="list"
                value={value}
                defaultChecked={search.list === value}
              />
              <span>{label}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <details open={narrowedBy(search) > 0}>
        <summary className="narrow-title">
          Narrow it down <Icon name="down" size={16} />
        </summary>
        <div className="mt-3 grid grid-cols-[repeat(auto-fit,minmax(170px,1fr))] gap-4">
          <Select
            label="Topic"
            name="topic"
            placeholder="Any"
            defaultValue={search.topic ?? ""}
            options={options(TOPIC_WORDS, TOPICS)}
          />
          <Select
            label="Length"
            name="minutes"
            placeholder="Any"
            defaultValue={search.minutes ?? ""}
            options={LENGTHS.map((minutes) => ({
              value: String(minutes),
              label: lengthWords(minutes),
            }))}
          />
          <Select
            label="Who"
            name="whose"
            placeholder="Any"
            defaultValue={search.whose ?? ""}
            options={options(WHOSE_WORDS, WHOSE)}
          />
          <Select
            label="Who reads it"
            name="mode"
            placeholder="Any"
            defaultValue={search.mode ?? ""}
            options={options(MODE_WORDS, [
              "private",
              "reveal",
              "therapist_decides",
              "shared",
            ])}
          />
          <Select
            label="Approach"
            name="approach"
            placeholder="Any"
            defaultValue={search.approach ?? ""}
            options={options(APPROACH_WORDS, [
              "EFT",
              "IFIO",
              "attachment",
              "general",
              "sex",
              "safety",
            ])}
          />
        </div>
      </details>
    </Form>
  );
}
