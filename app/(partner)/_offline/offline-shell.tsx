"use client";

import { useEffect, useState } from "react";

import { PartnerShell } from "@/app/_components/partner-shell";
import { IntroStep } from "@/app/_homework/intro-step";

import { DeviceWatch } from "../_shell/device-watch";
import { SheetTop } from "../homework/[assignmentId]/_write/sheet-top";
import { WorksheetForm } from "../homework/[assignmentId]/_write/worksheet-form";
import { OfflineHelp } from "./offline-help";
import { OpenedList } from "./opened-list";
import { type Found, findSheets } from "./sheets";
import { SignedOut } from "./signed-out";
import { useReturn } from "./use-return";
import { wearTheme } from "./wear-theme";

/** Undefined while it is looked for, null where this device is nobody's now. */
function useFound(): Found | null | undefined {
  const [found, setFound] = useState<Found | null>();

  useEffect(() => {
    wearTheme();
    findSheets(Date.now()).then(setFound, () => setFound(null));
  }, []);
  return found;
}

/** What a device can show without a network, whatever page was asked for. */
export function OfflineShell() {
  const found = useFound();
  const path = found ? location.pathname : "";
  const part = found?.sheets.find(({ id }) => path === `/homework/${id}`);
  useReturn(!part);

  if (found === undefined) return <PartnerShell brand="">{null}</PartnerShell>;
  if (found === null) return <SignedOut />;
  const { person, sheets } = found;
  const help = sheets[0]?.help;

  return (
    <>
      {part ? (
        <WorksheetForm
          part={part}
          person={person}
          top={<SheetTop part={part} />}
          intro={<IntroStep part={part} />}
        />
      ) : path === "/help" && help ? (
        <OfflineHelp help={help} />
      ) : (
        <OpenedList sheets={sheets} emergency={help?.emergency} />
      )}
      <DeviceWatch person={person} delivers={false} />
    </>
  );
}
