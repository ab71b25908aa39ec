import { failed, type Outcome } from "@fissure/core";
import PostalMime, { type Attachment, type Email } from "postal-mime";
import { normalDate } from "../facts/find-date.ts";
import type { Purpose } from "../reading/draft-notation.ts";
import { present, type Reading } from "../reading/reading.ts";
import { readHtml } from "./html.ts";

/** Parts in parts of a message; mail programs write three or four. */
const DEEPEST = 24;
/** Bytes of the headers of one message. */
const LONGEST_HEADERS = 1024 * 1024;
/** What opens each message of a mailbox, behind an empty line (RFC 4155). */
const NEXT_MESSAGE = /(?:^|\r?\n\r?\n)From \S+ [^\r\n]*\d{4}[^\r\n]*\r?\n/g;
/** Behind this line is the sender's signature (RFC 3676). */
const SIGNATURE = /\r?\n-- \r?\n[\s\S]*$/;

/**
 * The texts of an e-mail, of a mailbox or of a web page that was saved as one (MHTML): its subject is the title, the day on which it was
 * sent, as its sender counts it, is the date, and its words are those without the signature.
 *
 * The plain form of a message is taken where there is one, else its page. The sender is who sent it, and need not be who publishes
 * the text: nothing is concluded from the address.
 *
 * - out:      one text for each message; what is attached is not read, and named in a problem of its own
 * - problems: `mail-broken`, `mail-empty`, `mail-attachments`, those of pages
 */
export async function readMail(
	bytes: Uint8Array,
	place: string,
	purpose: Purpose = "source",
): Promise<readonly Outcome<Reading>[]> {
	const messages = messagesIn(bytes);
	const isMailbox = messages.length > 1;
	const read: Outcome<Reading>[] = [];
	for (const [at, message] of messages.entries()) {
		const where = isMailbox ? `${place}, message ${at + 1}` : place;
		read.push(...(await readMessage(message, where, { purpose, isMailbox })));
	}
	return read;
}

/** A byte is a character here, so that no encoding is guessed before the headers name it. */
function messagesIn(bytes: Uint8Array): readonly Uint8Array[] {
	const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
	if (!content.startsWith("From ")) return [bytes];
	const starts = Array.from(content.matchAll(NEXT_MESSAGE), ({ 0: line, index }) => ({
		before: index,
		after: index + line.length,
	}));
	return starts.map(({ after }, at) =>
		// Lines of the text that begin with "From " have a sign before them in a mailbox.
		Buffer.from(content.slice(after, starts[at + 1]?.before).replace(/^>(?=>*From )/gm, ""), "latin1"),
	);
}

async function readMessage(
	message: Uint8Array,
	place: string,
	{ purpose, isMailbox }: { readonly purpose: Purpose; readonly isMailbox: boolean },
): Promise<readonly Outcome<Reading>[]> {
	let email: Email;
	try {
		email = await PostalMime.parse(message, { maxNestingDepth: DEEPEST, maxHeadersSize: LONGEST_HEADERS });
	} catch {
		const what = "an e-mail whose parts cannot be told apart";
		return [failed("mail-broken", `Expected an e-mail, got ${what}; save its words as .txt`, place)];
	}
	const body = await bodyOf(email, place, purpose);
	if (!body.ok) return [body];
	const { text, ...facts } = body.value;
	const reading: Reading = {
		text,
		...facts,
		...present({ title: titleOf(email), date: dayOf(email) }),
		...(isMailbox ? { record: true } : {}),
	};
	const attached = email.attachments.filter(isDocument);
	return [{ ok: true, value: reading }, ...(attached.length === 0 ? [] : [notRead(attached, place)])];
}

async function bodyOf(email: Email, place: string, purpose: Purpose): Promise<Outcome<Reading>> {
	const words = (email.text ?? "").replace(SIGNATURE, "").replace(/\r\n?/g, "\n").trim();
	const page = email.html ?? "";
	// Of a page that was saved, the plain form is only made from it.
	if (words !== "" && (page === "" || hasPlainPart(email))) return { ok: true, value: { text: words } };
	if (page !== "") return await readHtml(page, place, addressOf(email), purpose);
	const remedy =
		email.attachments.length === 0
			? "check that the whole of it was saved"
			: "add what is attached to it as a file of its own";
	return failed("mail-empty", `Expected the words of an e-mail, got none; ${remedy}`, place);
}

const headerOf = ({ headers }: Email, name: string): string | undefined =>
	headers.find(({ key }) => key === name)?.value;

/** The parser makes words of a page where the message has none of its own. */
const hasPlainPart = (email: Email): boolean =>
	!/^multipart\/related|^text\/html/i.test(headerOf(email, "content-type") ?? "");

/** Where a saved page was saved from. */
function addressOf(email: Email): string | undefined {
	const address = headerOf(email, "snapshot-content-location") ?? headerOf(email, "content-location");
	return address !== undefined && /^https?:\/\//i.test(address) && URL.canParse(address) ? address : undefined;
}

const titleOf = ({ subject }: Email): string | undefined =>
	subject
		?.replace(/\s+/gu, " ")
		.replace(/^(?:(?:re|fwd?|aw|wg)\s*:\s*)+/iu, "")
		.trim();

/** As the header has it: in universal time it may be the day before. */
const dayOf = (email: Email): string | undefined => normalDate(headerOf(email, "date"));

/** Pictures, signatures and invitations are no texts. */
const isDocument = ({ mimeType, disposition, related }: Attachment): boolean =>
	!related && disposition !== "inline" && !/^(?:image|audio|video|font)\/|signature|calendar|x-icon/iu.test(mimeType);

function notRead(attached: readonly Attachment[], place: string): Outcome<never> {
	const names = attached.map(({ filename, mimeType }) => (filename ?? mimeType).slice(0, 80)).slice(0, 5);
	const message = `Expected the words of an e-mail alone, got ${attached.length === 1 ? "a file" : `${attached.length} files`} attached to it (${names.join(", ")}); the e-mail was read and what is attached was not: save it, and add it as a file`;
	return failed("mail-attachments", message, place);
}
