// One thread of the archive bench: takes batches of JSONL bytes, codes every speech, hands back counts and positions.
import { parentPort, workerData } from "node:worker_threads";

const { wantsPositions, words } = workerData;
const code = words ? null : await coder();

async function coder() {
	const { buildLexicon, codeDocument } = await import("../packages/core/dist/bundle.js");
	// As the program does: trees of terms that the build has made are opened, not made.
	const { readCompiledLexicon } = await import("../packages/app/dist/lexicon/compiled-lexicon.js");
	const lexicon = buildLexicon(readCompiledLexicon());
	return (record) => codeDocument(documentOf(record), lexicon);
}

/** The kind that a tool in JavaScript uses. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu;

const documentOf = ({ id, actor, year, lang, title, venue, text }) => ({
	id,
	text,
	language: lang,
	kind: "speech",
	publisher: actor,
	title,
	venue,
	date: String(year),
	guessed: [],
});

/** Keys in the order of the alphabet at every depth, so that the bytes depend on the values alone. */
const canonical = (value) =>
	JSON.stringify(value, (_, part) =>
		part !== null && typeof part === "object" && !Array.isArray(part)
			? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
			: part,
	);

parentPort.on("message", words ? countWords : codeAll);

function countWords({ batch, bytes }) {
	const counts = { speeches: 0, words: 0 };
	for (const line of new TextDecoder().decode(bytes).split("\n")) {
		if (line === "") continue;
		const { text } = JSON.parse(line);
		counts.speeches++;
		WORD.lastIndex = 0;
		for (let match = WORD.exec(text); match !== null; match = WORD.exec(text)) counts.words++;
	}
	parentPort.postMessage({ batch, bytes: bytes.byteLength, counts, positions: new Uint8Array() });
}

function codeAll({ batch, bytes }) {
	const counts = { speeches: 0, statements: 0, positions: 0, problems: 0 };
	const lines = [];
	for (const line of new TextDecoder().decode(bytes).split("\n")) {
		if (line === "") continue;
		const account = code(JSON.parse(line));
		counts.speeches++;
		if (!account.ok) {
			counts.problems++;
			continue;
		}
		counts.statements += account.value.statements.length;
		counts.positions += account.value.positions.length;
		if (wantsPositions) for (const position of account.value.positions) lines.push(canonical(position), "\n");
	}
	const positions = new TextEncoder().encode(lines.join(""));
	parentPort.postMessage({ batch, bytes: bytes.byteLength, counts, positions }, [positions.buffer]);
}
