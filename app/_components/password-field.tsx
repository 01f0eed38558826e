"use client";

import { type ComponentProps, useState } from "react";

import { Field } from "./field";

type Props = Omit<ComponentProps<typeof Field>, "type" | "aside">;

export function PasswordField(props: Props) {
  const [shown, setShown] = useState(false);

  return (
    <Field
      autoComplete="current-password"
      {...props}
      type={shown ? "text" : "password"}
      autoCapitalize="none"
      spellCheck={false}
      aside={
        <button
          type="button"
          className="btn text field-aside"
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
        >
          {shown ? "Hide" : "Show"}
          <span className="vh"> password</span>
        </button>
      }
    />
  );
}
