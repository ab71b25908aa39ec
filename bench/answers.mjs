// How soon does the interface answer what a page asks, when nobody has asked it before?
//   node bench/answers.mjs --case FILE [--beside ADDRESS] [--only KIND]
// --beside  the same case elsewhere, such as in PostgreSQL: asked the same in turns, and compared byte by byte
// Questions of a kind differ in a word, a holder or a period, so that none is answered from what was kept of another. Beside the
// wall stands what the server's threads worked: on a busy machine that says more.
import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { loadavg } from "node:os";
import { parseArgs } from "node:util";

const { values } = parseArgs({
	options: { case: { type: "string" }, beside: { type: "string" }, only: { type: "string" } },
});
if (values.case === undefined) {
	console.error("Expected a case, got none; name a large one with --case");
	process.exit(1);
}
const PROGRAM = "packages/cli/dist/main.js";
const servers = [];
for (const address of [values.case, values.beside]) if (address !== undefined) servers.push(await start(address));

async function start(address) {
	const server = spawn(process.execPath, [PROGRAM, "serve", "--case", address, "--port", "0", "--no-open"], {
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
	return { server, openAt, cookie };
}

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
const middles = servers.map(() => []);
const different = [];
try {
	for (const [kind, paths] of Object.entries(KINDS)) {
		if (values.only !== undefined && !kind.includes(values.only)) continue;
		const asked = servers.map(() => []);
		for (const path of paths) {
			for (const [at, one] of servers.entries()) asked[at].push(await ask(one, path));
			const [first, second] = asked.map((list) => list.at(-1).text);
			if (second === undefined || isCutByTime(first) || isCutByTime(second)) continue;
			if (withoutNames(first) !== withoutNames(second)) different.push(path);
		}
		const said = asked.map((list, at) => {
			const [wall, work, size] = ["wall", "work", "bytes"].map((field) => list.map((one) => one[field]));
			middles[at].push(middle(wall));
			const most = Math.max(...wall).toFixed(0);
			return `${middle(wall).toFixed(0)} ms, ${most} at most; ${middle(work).toFixed(0)} ms of work; ${kB(size)}`;
		});
		show(kind, said.join("  |  "));
	}
	show("median of the kinds", middles.map((list) => `${middle(list).toFixed(0)} ms`).join("  |  "));
	if (values.beside !== undefined) show("different answers", different.length === 0 ? "none" : different.join("\n"));
} finally {
	for (const { server } of servers) server.kill("SIGINT");
}
show("load", loadavg()[0].toFixed(1));

/** A list that is read for so long and no longer says which share of it was read. */
function isCutByTime(text) {
	return /"read":0[.]\d/u.test(text);
}

/** What a case is called by its address differs between two that are otherwise the same. */
function withoutNames(text) {
	return [values.case, values.beside]
		.map((address) => address.split(/[/\\]/u).at(-1))
		.reduce((rest, name) => rest.replaceAll(`"${name}"`, '"case"'), text)
		.replace(/"since":"[^"]*"/u, "");
}

async function ask({ server, openAt, cookie }, path) {
	const before = worked(server);
	const since = performance.now();
	const answer = await fetch(new URL(path, openAt), { headers: { cookie } });
	const text = await answer.text();
	if (!answer.ok) throw new Error(`${path}: ${text}`);
	return { wall: performance.now() - since, work: worked(server) - before, bytes: text.length, text };
}

/** Milliseconds of processor time of all threads of the server, so far. */
function worked(server) {
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
