export { takePack as POST } from "@/server/library/answer-packs";
