import type { Worksheet } from "./definition";

/** What is said under seal lies on no device: neither to be read nor to be delivered. */
export const mayLieOnDevice = ({ parts }: Pick<Worksheet, "parts">): boolean =>
  parts.every(({ mode }) => mode !== "sealed");
