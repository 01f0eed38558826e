"use client";

import { createContext } from "react";

type Place = {
  assignmentId: string;
  /** While one is on its way to a question, nothing of others moves in there. */
  onSending: (question: string, isSending: boolean) => void;
};

/** Where pictures go from this page; null where somebody only looks. */
export const PicturePlace = createContext<Place | null>(null);
