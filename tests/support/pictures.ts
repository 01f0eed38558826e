import { randomUUID } from "node:crypto";

import sharp from "sharp";

import { addJointPicture } from "@/server/pictures/add-joint-picture";

import type { Caller } from "./world-people";

type Look = {
  width?: number;
  height?: number;
  color?: string;
  /** Stands in its metadata, beside the place where it was taken. */
  words?: string;
  /** How the camera was held: 6 is a quarter to the right. */
  orientation?: number;
};

/** A picture as a camera makes it: with its place, its owner and how it was held. */
export const aPhoto = ({
  width = 12,
  height = 8,
  color = "#7a9a86",
  words = "Nobody",
  orientation = 1,
}: Look = {}): Promise<Uint8Array> =>
  sharp({ create: { width, height, channels: 3, background: color } })
    .withExif({
      IFD0: { Copyright: words },
      IFD3: {
        GPSLatitudeRef: "N",
        GPSLatitude: "48/1 12/1 30/1",
        GPSLongitudeRef: "E",
        GPSLongitude: "16/1 22/1 0/1",
      },
    })
    .withMetadata({ orientation })
    .withXmp(
      `<x:xmpmeta xmlns:x="adobe:ns:meta/"><r xmlns="x">${words}</r></x:xmpmeta>`,
    )
    .jpeg()
    .toBuffer();

export async function sendsPicture(
  sender: Caller,
  assignmentId: string,
  bytes: Uint8Array,
  { question = "picture", pictureId = randomUUID() as string } = {},
): Promise<string> {
  const read = async () => bytes;
  await addJointPicture(sender, { assignmentId, question, pictureId }, read);
  return pictureId;
}
