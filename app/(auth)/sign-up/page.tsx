import type { Metadata } from "next";

import { LinkButton } from "@/app/_components/link-button";
import {
  countries,
  currencies,
  timeZones,
} from "@/server/practices/place-rules";

import { SignUpForm } from "./sign-up-form";

export const metadata: Metadata = { title: "New practice" };

export default function SignUpPage() {
  return (
    <>
      <h1 className="display">New practice</h1>
      <p className="mt-2">
        You will be its owner and admin; everybody else comes by your
        invitation. A short list then leads you to the first worksheet.
      </p>
      <SignUpForm
        places={{
          countries: countries(),
          currencies: currencies(),
          timeZones: timeZones(),
        }}
      />
      <div className="mt-6 -ml-2.5">
        <LinkButton kind="text" href="/sign-in" icon="back">
          Back to signing in
        </LinkButton>
      </div>
    </>
  );
}
