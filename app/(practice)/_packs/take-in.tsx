"use client";

import { useRouter } from "next/navigation";
import { type ChangeEvent, useState } from "react";

import { Button } from "@/app/_components/button";
import { Field } from "@/app/_components/field";
import { Notice } from "@/app/_components/notice";
import { showToast } from "@/app/_components/toast";
import type { PackSeen } from "@/server/library/look-into-pack";

import { PackPreview } from "./pack-preview";
import { PackProblems } from "./pack-problems";
import { PackRefused, sendPack } from "./send-pack";

const counted = (count: number, one: string) =>
  count === 0 ? [] : [count === 1 ? `1 ${one}` : `${count} ${one}s`];

const addedWords = (worksheets: number, programmes: number) =>
  `${[
    ...counted(worksheets, "worksheet"),
    ...counted(programmes, "programme"),
  ].join(" and ")} added to your library.`;

/** A file from another practice: looked into first, then added whole. */
export function TakeIn() {
  const page = useRouter();
  const [file, setFile] = useState<File | null>(null);
  const [seen, setSeen] = useState<PackSeen | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function trying(work: () => Promise<void>) {
    setBusy(true);
    setProblem(null);
    try {
      await work();
    } catch (error) {
      if (!(error instanceof PackRefused)) throw error;
      setProblem(error.message);
    } finally {
      setBusy(false);
    }
  }

  function choose({ target }: ChangeEvent<HTMLInputElement>) {
    const [chosen] = target.files ?? [];
    if (!chosen) return;
    setFile(chosen);
    setSeen(null);
    void trying(async () => setSeen(await sendPack("look", chosen)));
  }

  const add = (chosen: File) =>
    trying(async () => {
      const done = await sendPack("add", chosen);
      showToast(addedWords(done.added, done.programmes));
      setSeen(await sendPack("look", chosen));
      page.refresh();
    });

  const fresh =
    seen?.ok === true
      ? [...seen.worksheets, ...seen.programmes].filter(({ isHere }) => !isHere)
      : [];

  return (
    <div className="grid gap-5">
      <Field
        label="The file of the pack"
        help="A Holdfast pack, or a FHIR R4 questionnaire. Nothing is added before you have seen what is in it."
        type="file"
        accept=".zip,.json,application/zip,application/json"
        className="file:mr-3 file:border-0 file:bg-transparent file:font-semibold"
        error={problem}
        onChange={choose}
      />
      {isBusy && !seen && (
        <p role="status" className="soft">
          Reading the pack
        </p>
      )}
      {seen?.ok === false && <PackProblems {...seen} />}
      {seen?.ok === true && <PackPreview {...seen} />}
      {seen?.ok === true && file && fresh.length > 0 && (
        <p>
          <Button
            kind="main"
            icon="plus"
            busy={isBusy}
            busyLabel="Adding"
            onClick={() => void add(file)}
          >
            Add to our library
          </Button>
        </p>
      )}
      {seen?.ok === true && fresh.length === 0 && (
        <Notice icon="check" live>
          All of it is here already. There is nothing to add.
        </Notice>
      )}
    </div>
  );
}
