import { handleRequest } from "@/server/trpc/handle-request";

export { handleRequest as POST };
