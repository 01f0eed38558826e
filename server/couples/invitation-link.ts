import { appUrl } from "../app-url";
import { invitationToken } from "../auth/tokens";

export const invitationLink = (invitationId: string): string =>
  appUrl(`/invitation/${invitationToken(invitationId)}`);
