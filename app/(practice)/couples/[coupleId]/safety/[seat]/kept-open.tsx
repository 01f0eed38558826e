"use client";

import {
  createContext,
  type ReactNode,
  type SyntheticEvent,
  useContext,
  useReducer,
  useState,
} from "react";

import { Button } from "@/app/_components/button";
import { Notice } from "@/app/_components/notice";

import { TypedForms } from "./typed-forms";

const Sending = createContext<TypedForms["sending"]>(() => () => undefined);

/** What says, once a form was sent, that its words are saved. */
export const useSending = () => useContext(Sending);

type Props = {
  /** Null where the password has run out. */
  children: ReactNode;
  /** Shown then. */
  closed: ReactNode;
};

const withForm = (use: (form: HTMLFormElement) => void) => {
  return ({ target }: SyntheticEvent) => {
    const form = target instanceof Element && target.closest("form");
    if (form) use(form);
  };
};

/**
 * The page is read again whenever something comes in, also after the password has run out. Words that are
 * sealed are kept on no device, so a record with unsaved words stays as it was until they are saved.
 */
export function KeptOpen({ children, closed }: Props) {
  const [forms] = useState(() => new TypedForms());
  const [shown, setShown] = useState(children);
  const [, look] = useReducer((count: number) => count + 1, 0);
  if (children && children !== shown) setShown(children);

  const isKept = !children && forms.hasWords();
  if (!children && !isKept) return closed;
  return (
    <Sending value={forms.sending}>
      {isKept && (
        <Notice
          tone="alarm"
          icon="alert"
          live
          action={
            <Button
              kind="text"
              onClick={() => {
                forms.forget();
                look();
              }}
            >
              Throw it away and close
            </Button>
          }
        >
          The five minutes of your password are over. What you typed is still
          here, and saving it asks for your password again.
        </Notice>
      )}
      <div
        className="contents"
        onClickCapture={forms.press}
        onInputCapture={withForm(forms.type)}
        onSubmitCapture={withForm(forms.submit)}
      >
        {children ?? shown}
      </div>
    </Sending>
  );
}
