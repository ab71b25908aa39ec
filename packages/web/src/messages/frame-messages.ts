import { enFrame, type FrameMessages } from "./en-frame.ts";

/** The words of the frame and of the shared parts; pages take theirs, and these, from messages.ts. */
export const messages: FrameMessages = enFrame;
