export { takePicture as POST } from "@/server/pictures/answer-pictures";
