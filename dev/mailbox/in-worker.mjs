import { resolve } from "node:path";

import { startMailbox } from "./mailbox-server.mjs";

/** Loaded before the worker in demo mode: its mails stay on this machine, to be read at /mailbox. */
const folder = resolve(process.env.HOLDFAST_DATA ?? ".holdfast", "mailbox");
const mailbox = await startMailbox({ folder });
mailbox.unref();
process.env.RESEND_API_KEY = "re_this_machine";
process.env.RESEND_BASE_URL = mailbox.url;
