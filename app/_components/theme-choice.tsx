"use client";

import { useState } from "react";

import { Segments } from "./segments";
import type { Theme } from "./theme";

const YEAR = 365 * 24 * 60 * 60;

type Choice = Theme | "system";

const choices: { value: Choice; label: string }[] = [
  { value: "system", label: "As the device" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
];

function remember(choice: Choice) {
  const root = document.documentElement;
  if (choice === "system") delete root.dataset.theme;
  else root.dataset.theme = choice;

  const age = choice === "system" ? 0 : YEAR;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox
  document.cookie = `theme=${choice}; path=/; max-age=${age}; samesite=lax`;
}

export function ThemeChoice({ theme }: { theme?: Theme }) {
  const [choice, setChoice] = useState<Choice>(theme ?? "system");

  return (
    <Segments
      label="Colours"
      name="theme"
      options={choices}
      value={choice}
      onChange={(next) => {
        setChoice(next);
        remember(next);
      }}
    />
  );
}
