"use client";

import { useEffect } from "react";

import { AudienceMark } from "@/app/_components/audience-mark";
import { Icon } from "@/app/_components/icon";
import { Kbd } from "@/app/_components/kbd";

import type { Group, Option } from "./options";

type Props = {
  id: string;
  groups: readonly Group[];
  current: Option | undefined;
  onChoose: (option: Option) => void;
};

/** What was found, then what can be done. The keys stay in the field above. */
export function PaletteGroups({ id, groups, current, onChoose }: Props) {
  const optionId = (option: Option) => `${id}-${option.id}`;
  const currentId = current && optionId(current);

  useEffect(() => {
    if (!currentId) return;
    document.getElementById(currentId)?.scrollIntoView({ block: "nearest" });
  }, [currentId]);

  return (
    <div id={id} role="listbox" aria-label="Found" className="palette-list">
      {groups.map(({ title, options }) => (
        // biome-ignore lint/a11y/useSemanticElements: a group inside a list box is no fieldset
        <div key={title} role="group" aria-labelledby={`${id}-${title}`}>
          <p id={`${id}-${title}`} className="label">
            {title}
          </p>
          {options.map((option) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
            <div
              key={option.id}
              id={optionId(option)}
              role="option"
              tabIndex={-1}
              aria-selected={option === current}
              className="palette-option"
              onClick={() => onChoose(option)}
            >
              <Icon name={option.icon} />
              <span className="grow">
                <span className="strong">{option.words}</span>
                {option.more && <span className="soft"> {option.more}</span>}
              </span>
              {option.isClinical && (
                <AudienceMark bare audience="clinicians" words="Clinicians" />
              )}
              {option === current ? (
                <Kbd>↵</Kbd>
              ) : (
                option.keys && <Kbd>{option.keys}</Kbd>
              )}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
