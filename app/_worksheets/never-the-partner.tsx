import { AudienceMark } from "@/app/_components/audience-mark";

/** Beside what the other does not read, whatever is opened. */
export const NeverThePartner = () => (
  <AudienceMark bare audience="clinicians" words="Never the partner" />
);
