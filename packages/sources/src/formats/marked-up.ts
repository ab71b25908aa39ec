import { failed, type Outcome } from "@fissure/core";

/** Formats whose mark-up would be taken for words of the text. Fissure has no reader for them. */
export type MarkedUp = "rtf" | "subtitles" | "data";

const REFUSALS: Readonly<Record<MarkedUp, readonly [got: string, remedy: string]>> = {
	rtf: ["rich text (RTF)", "open it in a word processor and save it as .docx"],
	subtitles: ["subtitles (.srt, .vtt)", "take the times out and save the words as .txt"],
	data: ["XML or another data file", "save the words as .txt, .html or .docx"],
};

export const isMarkedUp = (format: string): format is MarkedUp => Object.hasOwn(REFUSALS, format);

export const refuseMarkUp = (format: MarkedUp, place: string): Outcome<never> => {
	const [got, remedy] = REFUSALS[format];
	const message = `Expected plain text, HTML, PDF, DOCX, TEI, e-mail, JSON lines or CSV, got ${got}; ${remedy}`;
	return failed("format-unknown", message, place);
};

/** More than any e-mail's headers need before one of those that only e-mail has. */
const HEAD = 4096;
const RTF = /^\s*\{\\rtf/;
const TEI = /<(?:!DOCTYPE |[\w-]+:)?(?:TEI|teiCorpus)(?:\.2)?[\s>]/;
const XML = /^\s*(?:<\?xml\s|(?:<!--[\s\S]*?-->\s*)*<[\w.:-]+\s[^<>]*\bxmlns\b)/;
const SUBTITLES = /^\s*(?:WEBVTT(?:\s|$)|(?:\d+[ \t]*\r?\n)?(?:\d{1,3}:)?\d{2}:\d{2}[.,]\d{1,3}[ \t]+-->[ \t])/;

/** Which of these formats, e-mail or TEI is a text that begins so? Null where it is none of them, as far as its content shows. */
export function markedUp(text: string): MarkedUp | "mail" | "tei" | null {
	const start = text.slice(0, HEAD);
	if (RTF.test(start)) return "rtf";
	if (/^\s*</.test(start)) return TEI.test(start) ? "tei" : XML.test(start) ? "data" : null;
	if (SUBTITLES.test(start)) return "subtitles";
	return isMail(start) ? "mail" : null;
}

const MAILBOX = /^>?From \S+ .*\r?\n/;
const HEADER = /^([A-Za-z][\w-]*):(?:[ \t]|$)/;
/** A readout may begin with lines "From:", "Subject:" and "Date:"; one of these every e-mail has, and only a mail program writes it. */
const OF_MAIL_ONLY = /^(?:message-id|mime-version|return-path|delivered-to|dkim-signature|content-transfer-encoding)$/i;

function isMail(start: string): boolean {
	const [head = "", ...rest] = start.replace(MAILBOX, "").split(/\r?\n\r?\n/, 2);
	const lines = head.split(/\r?\n/);
	// The last line may be cut off.
	const whole = rest.length > 0 || start.length < HEAD ? lines : lines.slice(0, -1);
	const names = whole.filter((line) => !/^[ \t]/.test(line)).map((line) => HEADER.exec(line)?.[1] ?? "");
	return !names.includes("") && names.some((name) => OF_MAIL_ONLY.test(name));
}
