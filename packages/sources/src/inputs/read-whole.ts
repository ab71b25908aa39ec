import { failed, type GuessedField, type Outcome } from "@fissure/core";
import { decode } from "../bytes/decode.ts";
import { isData } from "../formats/data-signs.ts";
import { declaredInPage, type Format, looksLikeHtml, mediaTypeOf } from "../formats/format-of.ts";
import { jsonItems } from "../formats/jsonl.ts";
import { isMarkedUp, markedUp, refuseMarkUp } from "../formats/marked-up.ts";
import { readPlainText } from "../formats/plain-text.ts";
import { readRecord } from "../formats/record.ts";
import type { Purpose } from "../reading/draft-notation.ts";
import type { Reading, Run, Source } from "../reading/reading.ts";
import type { Found } from "./compose-document.ts";
import { readPdfOf } from "./read-ahead.ts";

type Whole = Exclude<Format, "jsonl" | "table" | "warc">;

/** The texts in the bytes of one file or page: one, or those of a JSON list. */
export async function readWhole(format: Whole, bytes: Uint8Array, source: Source, run: Run): Promise<readonly Found[]> {
	const { purpose = "source" } = run;
	const { place } = source;
	const found = (reading: Outcome<Reading>, as: Format = format): readonly Found[] => [
		{ reading, bytes, mediaType: mediaTypeOf(as) },
	];
	// The heavy readers load only when their format comes, so that plain text starts at once.
	if (format === "pdf") {
		const ahead = await source.pdf;
		if (ahead !== undefined && (ahead.ok || ahead.problem.code !== "pdf-too-large")) return found(ahead);
		return found(await readPdfOf(bytes, place, run));
	}
	if (format === "docx") return found(await (await import("../formats/docx/docx.ts")).readDocx(bytes, place, purpose));
	if (format === "mail") return await readMailIn(bytes, place, purpose);
	if (isMarkedUp(format)) return found(refuseMarkUp(format, place));
	const decoded = decode(
		bytes,
		place,
		source.charset ?? (format === "html" || format === "tei" ? declaredInPage(bytes) : undefined),
	);
	if (!decoded.ok) return found(decoded);
	const { text, guessed } = decoded.value;
	const mark = (reading: Outcome<Reading>): Outcome<Reading> =>
		reading.ok && guessed ? { ok: true, value: withGuess(reading.value, "encoding") } : reading;
	if (format === "json")
		return readJson(text, bytes, place, run).map((item) => ({ ...item, reading: mark(item.reading) }));
	const readTexts = async (): Promise<readonly Found[]> =>
		(await import("../formats/tei/read-tei.ts")).readTei(text, source).map(({ reading, part }) => ({
			reading: mark(reading),
			bytes: part === null ? bytes : Buffer.from(part),
			mediaType: mediaTypeOf("tei"),
		}));
	if (format === "tei") return readTexts();
	if (format !== "html" && !looksLikeHtml(text)) {
		// In UTF-16 the first bytes do not show it.
		const marked = markedUp(text);
		if (marked === "mail") return await readMailIn(Buffer.from(text), place, purpose);
		if (marked === "tei") return readTexts();
		if (marked !== null) return found(refuseMarkUp(marked, place));
		// Anyone who calls a list Markdown, or quotes in it, means it as a text.
		if (purpose === "source" && !/\.md$/i.test(source.name) && isData(text)) return found(noText(place));
		return found(mark({ ok: true, value: readPlainText(text, purpose) }));
	}
	return found(
		mark(await (await import("../formats/html.ts")).readHtml(text, place, source.url, purpose, source.official)),
		"html",
	);
}

async function readMailIn(bytes: Uint8Array, place: string, purpose: Purpose): Promise<readonly Found[]> {
	const { readMail } = await import("../formats/mail.ts");
	const messages = await readMail(bytes, place, purpose);
	// A mailbox must not be kept once for each of its messages.
	return messages.map((reading) => ({ reading, bytes: bytesOf(reading, bytes), mediaType: mediaTypeOf("mail") }));
}

const bytesOf = (reading: Outcome<Reading>, bytes: Uint8Array): Uint8Array =>
	reading.ok && reading.value.record === true ? Buffer.from(reading.value.text) : bytes;

const noText = (place: string): Outcome<never> =>
	failed(
		"text-data",
		"Expected a text, got a list of codes or figures; add the texts it is about, or name it .md if it is one",
		place,
	);

const withGuess = (reading: Reading, field: GuessedField): Reading => ({
	...reading,
	guessed: [...(reading.guessed ?? []), field],
});

function readJson(text: string, bytes: Uint8Array, place: string, { options: { fields } }: Run): readonly Found[] {
	const mediaType = mediaTypeOf("json");
	const alone = (reading: Outcome<Reading>): Found => ({ reading, bytes, mediaType });
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		const message = `Expected JSON, got "${text.slice(0, 60)}"; repair it, or give one object a line as .jsonl`;
		return [alone(failed("json-broken", message, place))];
	}
	if (!Array.isArray(value)) return readRecord(value, place, fields).map(alone);
	if (value.length === 0)
		return [
			alone(failed("text-missing", "Expected texts, got an empty list; check that the whole file was saved", place)),
		];
	const items = jsonItems(text);
	return value.flatMap((item, index) =>
		readRecord(item, `${place}, item ${index + 1}`, fields).map((reading) => ({
			reading,
			// A list of ten thousand texts must not be kept ten thousand times.
			bytes: Buffer.from(items[index] ?? ""),
			mediaType,
		})),
	);
}
