"use client";

import { useSyncExternalStore } from "react";

import { Button } from "@/app/_components/button";
import { Checkbox } from "@/app/_components/checkbox";
import { Dialog } from "@/app/_components/dialog";

import { ALL_KEYS } from "./keys";
import { onSingleKeys, singleKeysOn, switchSingleKeys } from "./single-keys";

/** Every key, and the way to switch single ones off. */
export default function KeyList({ onClose }: { onClose: () => void }) {
  const isOn = useSyncExternalStore(onSingleKeys, singleKeysOn, () => true);

  return (
    <Dialog
      open
      onClose={onClose}
      title="All keys"
      actions={
        <Button onClick={onClose} data-first>
          Close
        </Button>
      }
    >
      <dl className="key-list">
        {ALL_KEYS.map(({ keys, words }) => (
          <div key={words}>
            <dt>
              {keys.map((key) => (
                <kbd key={key} className="kbd">
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <p className="small soft">On a Mac, ⌘ stands for Ctrl.</p>
      <Checkbox
        checked={isOn}
        onChange={(event) => switchSingleKeys(event.target.checked)}
        label="Letters alone do something. They never do while you are typing."
      />
    </Dialog>
  );
}
