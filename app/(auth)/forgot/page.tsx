import type { Metadata } from "next";

import { LinkButton } from "@/app/_components/link-button";

import { ForgotForm } from "./forgot-form";

export const metadata: Metadata = { title: "Forgotten password" };

export default function ForgotPage() {
  return (
    <>
      <h1 className="display">Forgotten password</h1>
      <section className="mt-6 grid gap-2" aria-labelledby="invited">
        <h2 id="invited" className="title">
          A therapist invited you
        </h2>
        <p>
          Ask your therapist. They give you a new link and tell you a code. No
          mail alone can open what is yours.
        </p>
      </section>
      <section className="mt-8 grid gap-2" aria-labelledby="staff">
        <h2 id="staff" className="title">
          You work in a practice
        </h2>
        <ForgotForm />
      </section>
      <div className="mt-6 -ml-2.5">
        <LinkButton kind="text" href="/sign-in" icon="back">
          Back to signing in
        </LinkButton>
      </div>
    </>
  );
}
