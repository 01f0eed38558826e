"use client";

import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";

import { Button } from "@/app/_components/button";
import { Field } from "@/app/_components/field";
import { FieldError } from "@/app/_components/field-frame";
import { Notice } from "@/app/_components/notice";
import { Select } from "@/app/_components/select";
import { TextArea } from "@/app/_components/text-area";
import { showToast } from "@/app/_components/toast";
import { problemOf, restOf } from "@/app/_lib/problem-of";
import { useFirstError } from "@/app/_lib/use-first-error";
import { useTRPC } from "@/app/_trpc/client";
import {
  FORMS,
  type Form,
  LICENCES,
  type Licence,
} from "@/server/library/choice-rules";
import type { listPackable } from "@/server/library/list-packable";

import { saveFile } from "./save-file";
import { type Chosen, type Kind, ThingsToPack } from "./things-to-pack";

type Props = Awaited<ReturnType<typeof listPackable>> & { practice: string };

const LICENCE_WORDS: Record<Licence, string> = {
  "CC-BY-4.0": "CC BY 4.0: with your name",
  "CC-BY-SA-4.0": "CC BY-SA 4.0: and changes stay free",
  "CC0-1.0": "CC0 1.0: no conditions",
};

const LANGUAGES = [
  { value: "en", label: "English" },
  { value: "es", label: "Spanish" },
  { value: "fr", label: "French" },
  { value: "de", label: "German" },
  { value: "pt", label: "Portuguese" },
  { value: "nl", label: "Dutch" },
];

const FORM_WORDS: Record<Form, string> = {
  pack: "A Holdfast pack: all of it, for another practice",
  fhir: "FHIR R4 questionnaires: worksheets and measures, for other systems",
};

const isForm = (value: string): value is Form =>
  FORMS.some((each) => each === value);

const isLicence = (value: string): value is Licence =>
  LICENCES.some((each) => each === value);

const NOTHING: Chosen = { slugs: new Set(), programmes: new Set() };

/** What was chosen, as one file to hand on. */
export function HandOnForm({ practice, ...packable }: Props) {
  const { library } = useTRPC();
  const [chosen, setChosen] = useState<Chosen>(NOTHING);
  const [form, setForm] = useState<Form>("pack");
  const [name, setName] = useState("");
  const [author, setAuthor] = useState(practice);
  const [licence, setLicence] = useState<Licence>("CC-BY-4.0");
  const [citation, setCitation] = useState("");
  const [language, setLanguage] = useState("en");
  const [version, setVersion] = useState("1");

  const make = useMutation(
    library.exportPack.mutationOptions({
      onSuccess: ({ file, isZip, besides }) => {
        saveFile(name, isZip ? "zip" : "json", file);
        showToast(
          besides.length > 0
            ? "Saved. What the others need was taken along."
            : "The file is saved.",
        );
      },
    }),
  );
  const problem = problemOf(make.error);
  const fields = problem?.fields ?? {};
  const words = restOf(problem);
  const whole = useFirstError(make.error);

  function choose(kind: Kind, one: string, isIn: boolean) {
    const next = new Set(chosen[kind]);
    if (isIn) next.add(one);
    else next.delete(one);
    setChosen({ ...chosen, [kind]: next });
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (make.isPending) return;
    make.mutate({
      slugs: [...chosen.slugs],
      programmes: [...chosen.programmes],
      form,
      name,
      author,
      licence,
      citation,
      language,
      version: Number(version),
    });
  }

  return (
    <form ref={whole} noValidate className="grid gap-5" onSubmit={onSubmit}>
      <ThingsToPack {...packable} chosen={chosen} onChoose={choose} />
      {fields.slugs?.map((sentence) => (
        <FieldError key={sentence}>{sentence}</FieldError>
      ))}
      <Select
        label="As what"
        value={form}
        options={FORMS.map((value) => ({ value, label: FORM_WORDS[value] }))}
        onChange={({ target }) => isForm(target.value) && setForm(target.value)}
        error={fields.form}
      />
      <Field
        label="Name of the pack"
        value={name}
        onChange={({ target }) => setName(target.value)}
        error={fields.name}
      />
      <Field
        label="Whose it is"
        value={author}
        onChange={({ target }) => setAuthor(target.value)}
        error={fields.author}
      />
      <Select
        label="On what terms"
        help="All three let others use and change it. It holds for the pack, and for worksheets and programmes of your own that say nothing of it yet. What you changed from another keeps its licence."
        value={licence}
        options={LICENCES.map((value) => ({
          value,
          label: LICENCE_WORDS[value],
        }))}
        onChange={({ target }) =>
          isLicence(target.value) && setLicence(target.value)
        }
        error={fields.licence}
      />
      <TextArea
        label="How it wants to be cited"
        optional
        rows={2}
        value={citation}
        onChange={({ target }) => setCitation(target.value)}
        error={fields.citation}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <Select
          label="Language"
          value={language}
          options={LANGUAGES}
          onChange={({ target }) => setLanguage(target.value)}
          error={fields.language}
        />
        <Field
          label="Version"
          inputMode="numeric"
          value={version}
          onChange={({ target }) => setVersion(target.value)}
          error={fields.version}
        />
      </div>
      {words && (
        <Notice tone="alarm" icon="alert" live>
          {words}
        </Notice>
      )}
      <p>
        <Button type="submit" busy={make.isPending} busyLabel="Packing">
          Save as a file
        </Button>
      </p>
    </form>
  );
}
