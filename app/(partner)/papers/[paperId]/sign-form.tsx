"use client";

import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";

import { Button } from "@/app/_components/button";
import { Checkbox } from "@/app/_components/checkbox";
import { Field } from "@/app/_components/field";
import { FieldError } from "@/app/_components/field-frame";
import { Notice } from "@/app/_components/notice";
import { Segments } from "@/app/_components/segments";

import { callApi } from "../../_api/call-api";
import { usePassword } from "../../_ask/use-password";
import { useAllRead } from "./use-all-read";

/** As high as what comes, so that nothing moves under a finger. */
const PadToCome = () => (
  <div className="grid gap-2" aria-hidden="true">
    <div className="pad-frame pad-to-come" />
    <div className="h-13" />
  </div>
);

const SignaturePad = dynamic(
  () => import("./signature-pad").then((file) => file.DrawnSignature),
  { loading: PadToCome },
);

type Props = {
  paperId: string;
  textHash: string;
  title: string;
  needs: "signature" | "acknowledgement";
};

type Problems = { name?: string; signature?: string; agreed?: string };

const AGREED = {
  signature:
    "I have read this text to its end. I agree, and I sign it for myself.",
  acknowledgement:
    "I have read this text to its end, and I received it. I sign for myself.",
};

const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";

/** Stands below the text: name, signature and tick, none of them there beforehand. */
export function SignForm({ paperId, textHash, title, needs }: Props) {
  const router = useRouter();
  const { left, isAllRead, goOn } = useAllRead();
  const [name, setName] = useState("");
  const [kind, setKind] = useState<"typed" | "drawn">("typed");
  const [strokes, setStrokes] = useState<number[][]>([]);
  const [agreed, setAgreed] = useState(false);
  const [problems, setProblems] = useState<Problems>({});
  const [isTooEarly, setTooEarly] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const password = usePassword(
    "Your password signs with you: it shows that it was you, on your own account.",
    "Sign",
  );

  const found = (): Problems => ({
    ...(name.trim().length < 2 && {
      name: "Type your name as you sign it.",
    }),
    ...(kind === "drawn" &&
      strokes.length === 0 && {
        signature:
          "Draw your signature, or choose to have your name typed as one.",
      }),
    ...(!agreed && {
      agreed: "Tick this to say that you mean it.",
    }),
  });

  function sign() {
    setTooEarly(!isAllRead);
    if (!isAllRead) return goOn();
    const now = found();
    setProblems(now);
    const [first] = Object.keys(now);
    if (first) {
      form.current
        ?.querySelector<HTMLElement>(`[data-field="${first}"] input`)
        ?.focus();
      return;
    }
    void password.perform(async () => {
      await callApi("consents.sign", {
        paperId,
        textHash,
        name: name.trim(),
        signature:
          kind === "drawn" ? { kind, strokes } : { kind: "typed" as const },
        agreed,
        zone: zone(),
      });
      router.refresh();
    });
  }

  const fields = (
    <form
      ref={form}
      className="grid gap-5"
      aria-labelledby="sign"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        sign();
      }}
    >
      <h2 id="sign" className="title">
        {needs === "signature" ? "Sign here" : "Say that you received it"}
      </h2>
      <p className="soft" role="status">
        {isAllRead
          ? "You have had all of the text before you."
          : "Read the text to its end first; then you can sign."}
      </p>
      <div data-field="name">
        <Field
          label="Your name"
          name="name"
          autoComplete="name"
          maxLength={120}
          value={name}
          onChange={(event) => setName(event.target.value)}
          error={problems.name}
        />
      </div>
      <div data-field="signature" className="grid gap-3">
        <Segments
          label="Your signature"
          labelShown
          name="kind"
          value={kind}
          onChange={setKind}
          options={[
            { value: "typed", label: "Typed" },
            { value: "drawn", label: "Drawn" },
          ]}
        />
        {kind === "typed" ? (
          <p className="typed-hand" aria-hidden="true">
            {name}
          </p>
        ) : (
          <SignaturePad onStrokes={setStrokes} />
        )}
        {problems.signature && <FieldError>{problems.signature}</FieldError>}
      </div>
      <div data-field="agreed">
        <Checkbox
          name="agreed"
          checked={agreed}
          onChange={(event) => setAgreed(event.target.checked)}
          aria-invalid={problems.agreed ? true : undefined}
          label={AGREED[needs]}
          help="The time, this device’s time zone and the text as it stands above are kept with it."
        />
        {problems.agreed && <FieldError>{problems.agreed}</FieldError>}
      </div>
      {isTooEarly && !isAllRead && (
        <Notice
          live
          icon="text"
          action={
            <Button kind="text" onClick={goOn}>
              Go there
            </Button>
          }
        >
          {`${left === 1 ? "One part of the text was" : `${left} parts of the text were`} not in view yet. Read to the end, then sign.`}
        </Notice>
      )}
      {password.failure && (
        <Notice live tone="alarm" icon="alert">
          {password.failure}
        </Notice>
      )}
      <Button
        type="submit"
        kind="main"
        block
        busy={password.busy}
        busyLabel="Signing"
      >
        I sign<span className="vh"> “{title}”</span>
      </Button>
    </form>
  );

  // The password has a form of its own, which must not stand within this one.
  return (
    <>
      {fields}
      {password.dialog}
    </>
  );
}
