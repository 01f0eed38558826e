"use client";

import { askToFind } from "./find-event";
import { Icon } from "./icon";
import { Kbd } from "./kbd";

/** Opens the palette for whoever has a mouse or a thumb. */
export function FindButton() {
  return (
    <button
      type="button"
      className="find"
      aria-keyshortcuts="Control+K Meta+K"
      onClick={askToFind}
    >
      <Icon name="search" size={16} />
      <span className="grow">Find or do anything</span>
      <Kbd>Ctrl K</Kbd>
    </button>
  );
}
