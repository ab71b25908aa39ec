// How soon does the interface answer what a page asks, when nobody has asked it before?
//   node bench/answers.mjs --case FILE
// Questions of a kind differ in a word, a holder or a period, so that none is answered from what was kept of another. Beside the
// wall stands what the server's threads worked: on a busy machine that says more.
import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { loadavg } from "node:os";
import { parseArgs } from "node:util";

const { values } = parseArgs({ options: { case: { type: "string" } } });
if (values.case === undefined) {
	console.error("Expected a case, got none; name a large one with --case");
	process.exit(1);
}
const PROGRAM = "packages/cli/dist/main.js";
const server = spawn(process.execPath, [PROGRAM, "serve", "--case", values.case, "--port", "0", "--no-open"], {
	stdio: ["ignore", "pipe", "inherit"],
});
const openAt = await new Promise((resolve) => {
	server.stdout.on("data", (chunk) => {
		const said = /http:\/\/\S+\/open\?key=\S+/u.exec(String(chunk));
		if (said !== null) resolve(said[0]);
	});
});
const opened = await fetch(openAt, { redirect: "manual" });
const cookie = (opened.headers.get("set-cookie") ?? "").split(";", 1)[0];

const WORDS = ["peace", "nuclear", "security", "climate", "sovereignty", "terrorism", "women"];
const COMMON = ["the", "of", "and", "nations", "united"];
const PHRASES = ["peaceful coexistence", "nuclear weapons", "climate change", "united nations", "security council"];
const HOLDERS = ["USA", "CHN", "RUS", "IND", "FRA", "GBR", "BRA"];
const YEARS = [1946, 1955, 1964, 1973, 1982, 1991, 2000];
const eachOf = (list, path) => list.map((one) => path(encodeURIComponent(one)));
const quoted = PHRASES.map((phrase) => `"${phrase}"`);
const KINDS = {
	case: ["/api/case"],
	names: ["/api/names"],
	coverage: ["/api/coverage"],
	codebook: ["/api/codebook"],
	waiting: Array(5).fill("/api/waiting"),
	news: Array(5).fill("/api/news"),
	"documents, a page": eachOf(YEARS, (year) => `/api/documents?after=${year}`),
	"documents, by title": eachOf(YEARS, (year) => `/api/documents?order=title&after=${year}`),
	"documents, of a period": eachOf(YEARS, (year) => `/api/documents?from=${year}`),
	"documents, of a publisher": eachOf(HOLDERS, (holder) => `/api/documents?publisher=${holder}`),
	"documents, named": eachOf(HOLDERS, (holder) => `/api/documents?named=${holder}`),
	"search, a word": eachOf(WORDS, (word) => `/api/search?words=${word}`),
	"search, a common word": eachOf(COMMON, (word) => `/api/search?words=${word}`),
	"search, a phrase": eachOf(quoted, (phrase) => `/api/search?words=${phrase}`),
	"search, of a period": eachOf(WORDS, (word) => `/api/search?words=${word}&from=1990&to=2000`),
	"search, of a publisher": eachOf(HOLDERS, (holder) => `/api/search?words=peace&publisher=${holder}`),
	"search of evidence": eachOf(WORDS, (word) => `/api/evidence?words=${word}`),
	"ledger, a window": eachOf(YEARS, (year) => `/api/ledger?limit=80&offset=${year * 20}`),
	"ledger, of a holder": eachOf(HOLDERS, (holder) => `/api/ledger?limit=80&holder=${holder}`),
	"ledger, a word": eachOf(WORDS, (word) => `/api/ledger?limit=80&words=${word}`),
	"ledger, a common word": eachOf(COMMON, (word) => `/api/ledger?limit=80&words=${word}`),
	"ledger, a word of a holder": eachOf(HOLDERS, (holder) => `/api/ledger?limit=80&words=peace&holder=${holder}`),
	"facets, of a period": eachOf(YEARS, (year) => `/api/ledger/facets?from=${year}`),
	"facets, of a holder": eachOf(HOLDERS, (holder) => `/api/ledger/facets?holder=${holder}`),
	"timeline, of a period": eachOf(YEARS, (year) => `/api/ledger/timeline?from=${year}`),
	"timeline, of a holder": eachOf(HOLDERS, (holder) => `/api/ledger/timeline?holder=${holder}`),
	"timeline, a word": eachOf(WORDS, (word) => `/api/ledger/timeline?words=${word}`),
	"ever said, a word": eachOf(HOLDERS, (holder) => `/api/ledger/said?words=peace&holder=${holder}`),
	"ever said, a phrase": eachOf(quoted, (phrase) => `/api/ledger/said?words=${phrase}&holder=USA`),
};

const show = (name, value) => console.log(`${name.padEnd(28)} ${value}`);
show("load", loadavg()[0].toFixed(1));
try {
	for (const [kind, paths] of Object.entries(KINDS)) {
		const asked = [];
		for (const path of paths) asked.push(await ask(path));
		const [wall, work, size] = ["wall", "work", "bytes"].map((field) => asked.map((one) => one[field]));
		const most = Math.max(...wall).toFixed(0);
		show(kind, `${middle(wall).toFixed(0)} ms, ${most} at most; ${middle(work).toFixed(0)} ms of work; ${kB(size)}`);
	}
} finally {
	server.kill("SIGINT");
}
show("load", loadavg()[0].toFixed(1));

async function ask(path) {
	const before = worked();
	const since = performance.now();
	const answer = await fetch(new URL(path, openAt), { headers: { cookie } });
	const text = await answer.text();
	if (!answer.ok) throw new Error(`${path}: ${text}`);
	return { wall: performance.now() - since, work: worked() - before, bytes: text.length };
}

/** Milliseconds of processor time of all threads of the server, so far. */
function worked() {
	const folder = `/proc/${server.pid}/task`;
	const nanoseconds = readdirSync(folder).map((thread) => {
		try {
			return Number(readFileSync(`${folder}/${thread}/schedstat`, "utf8").split(" ", 1)[0]);
		} catch {
			// A thread that ended between the two questions.
			return 0;
		}
	});
	return nanoseconds.reduce((sum, one) => sum + one, 0) / 1e6;
}

function middle(list) {
	return list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];
}

function kB(sizes) {
	return `${(middle(sizes) / 1000).toFixed(0)} kB`;
}
