"use client";

import type { Route } from "next";
import type { ReactNode } from "react";
import { Button } from "./button";
import { Icon } from "./icon";
import { PageLink } from "./page-link";
import { ProgressSteps } from "./progress-steps";
import { QuickExit } from "./quick-exit";
import { ToastHost } from "./toast-host";

type Props<T extends string> = {
  close: Route<T>;
  closeLabel?: string;
  step: number;
  steps: number;
  save: ReactNode;
  audience: ReactNode;
  /** Left out on the first step. */
  onBack?: () => void;
  onNext: () => void;
  nextLabel?: string;
  busy?: boolean;
  children: ReactNode;
};

/** One thing at a time: no tabs, the save state and the audience at the thumb. */
export function FocusShell<T extends string>({
  close,
  closeLabel = "Back to Today. Your answers are kept",
  step,
  steps,
  save,
  audience,
  onBack,
  onNext,
  nextLabel = "Next",
  busy,
  children,
}: Props<T>) {
  return (
    <div className="phone">
      <header className="top">
        <PageLink
          className="icon-btn start"
          href={close}
          aria-label={closeLabel}
        >
          <Icon name="close" size={22} />
        </PageLink>
        <ProgressSteps step={step} steps={steps} />
        <QuickExit />
      </header>
      <main id="main">{children}</main>
      <footer className="foot">
        <div>
          <div className="foot-states">
            {save}
            {audience}
          </div>
          <div className={onBack ? "acts" : "acts one"}>
            {onBack && (
              <Button icon="back" onClick={onBack}>
                Back
              </Button>
            )}
            <Button kind="main" busy={busy} onClick={onNext}>
              {nextLabel}
            </Button>
          </div>
        </div>
      </footer>
      <ToastHost />
    </div>
  );
}
