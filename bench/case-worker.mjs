// Codes the documents it is sent, one message a batch, and replies with rows for the store.
import { readFileSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { buildLexicon, codeDocument } from "../packages/core/dist/index.js";
import { packCoding } from "../packages/store/dist/index.js";

const lexicon = buildLexicon(JSON.parse(readFileSync(workerData.lexiconFile, "utf8")));

parentPort.on("message", ({ batch, documents }) => {
	const codings = documents.flatMap((document) => {
		const account = codeDocument(document, lexicon);
		return account.ok ? [packCoding(account.value)] : [];
	});
	parentPort.postMessage({ batch, codings, failed: documents.length - codings.length });
});
