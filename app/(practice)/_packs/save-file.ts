const TYPES = { zip: "application/zip", json: "application/fhir+json" };

/** Lets the browser save what came as base64. */
export function saveFile(
  name: string,
  ending: keyof typeof TYPES,
  base64: string,
) {
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  const address = URL.createObjectURL(
    new Blob([bytes], { type: TYPES[ending] }),
  );
  const link = document.createElement("a");
  link.href = address;
  link.download = `${fileNameOf(name)}.${ending}`;
  link.click();
  URL.revokeObjectURL(address);
}

/** A name that every machine can save. */
const fileNameOf = (name: string): string => {
  const plain = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return plain || "pack";
};
