import sharp from "sharp";

/** A drawing of a phone: one colour, some size. */
export const aDrawing = (color: string): Promise<Buffer> =>
  sharp({
    create: { width: 640, height: 480, channels: 3, background: color },
  })
    .png()
    .toBuffer();
