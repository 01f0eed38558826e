import { showPicture } from "@/server/pictures/answer-pictures";

type Segments = { params: Promise<{ pictureId: string }> };

export async function GET(request: Request, { params }: Segments) {
  return showPicture(request, (await params).pictureId);
}
