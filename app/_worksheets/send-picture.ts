import { placeHeader } from "@/app/_lib/page-place";

/** Said no to, in words for whoever chose it. */
export class PictureRefused extends Error {}

type Sending = {
  assignmentId: string;
  question: string;
  pictureId: string;
  file: Blob;
  /** From 0 to 1, while it is on its way. */
  onProgress: (share: number) => void;
};

function refusal(answer: string): PictureRefused | null {
  try {
    const { message, data } = JSON.parse(answer).error;
    return new PictureRefused(data.fields.picture?.[0] ?? message);
  } catch {
    return null;
  }
}

/** Sends one picture; rejects with `PictureRefused`, or with anything else where no answer came. */
export function sendPicture({ file, onProgress, ...of }: Sending) {
  return new Promise<void>((sent, failed) => {
    // `fetch` cannot tell how far a sending has come.
    const request = new XMLHttpRequest();
    request.open("POST", `/api/pictures?${new URLSearchParams(of)}`);
    const headers = {
      ...placeHeader(),
      "content-type": "application/octet-stream",
    };
    for (const [name, value] of Object.entries(headers)) {
      request.setRequestHeader(name, value);
    }
    request.upload.onprogress = ({ loaded, total }) =>
      onProgress(total === 0 ? 1 : loaded / total);
    request.onload = () => {
      if (request.status === 204) sent();
      else failed(refusal(request.responseText) ?? new Error("No answer."));
    };
    request.onerror = () => failed(new Error("No connection."));
    request.send(file);
  });
}
