"use client";

import { Button } from "@/app/_components/button";

export function PrintButton() {
  return <Button onClick={() => window.print()}>Print</Button>;
}
