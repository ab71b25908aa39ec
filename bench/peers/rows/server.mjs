// Many readers at once: does the server answer each of them soon, without an error? Each asks its next question as soon as it has an answer,
// which is more than any person would; among the questions is every analysis page, each opened once before.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const READERS = 20;
const [INVENTED, LARGE] = ["the invented case", "the General Debate"];
/** Each reader begins at another question. */
const STEP = 7;
/** A server that does nothing but send as many bytes as are asked for. */
const BARE = `require("node:http").createServer((asked, answer) => answer.end(Buffer.alloc(Number(asked.url.slice(1)))))
	.listen(0, "127.0.0.1", function () { console.log("http://127.0.0.1:" + this.address().port) })`;

export const title = `Answers of the server to ${READERS} readers, every analysis page among them`;
const WAITING = "99 of 100 answers";
const WORK = "1,000 answers";
export const aim = {
	[`${LARGE}, ${WAITING}`]: { seconds: 0.05, where: 0.06 },
	[`${INVENTED}, ${WAITING}`]: { seconds: 0.05, where: 0.06 },
};
export const needs = { folders: { FISSURE_BENCH_CASE: "name the file of a coded case of the General Debate in it" } };
export const limit = { name: "node:http sending as many bytes" };
export const rounds = 3;

const children = [];
process.once("exit", end);

export async function prepare({ small, has }) {
	const seconds = small ? 4 : 15;
	const cases = {
		[INVENTED]: "",
		...(!small && has("FISSURE_BENCH_CASE") && { [LARGE]: process.env.FISSURE_BENCH_CASE }),
	};
	const paths = {};
	for (const [name, file] of Object.entries(cases))
		for (const [what, path] of Object.entries(await pathsOf(file, seconds))) paths[`${name}, ${what}`] = path;
	return { paths, close: end };
}

function end() {
	for (const child of children) child.kill("SIGINT");
}

/** How long one waits, by the clock, says as much about the machine's other work; so what the server works for it is measured beside it. */
async function pathsOf(file, seconds) {
	const server = await started(["tools/serve-copy.mjs", "packages/web/dist", file]);
	const opened = await ask(server, server.openAt.slice(new URL(server.openAt).origin.length));
	const headers = { cookie: opened.headers["set-cookie"][0].split(";", 1)[0], "accept-encoding": "gzip" };
	const questions = await questionsOf((path, more = headers) => ask(server, path, more), headers.cookie);
	const bare = await started(["-e", BARE]);
	const sizes = questions.map(({ bytes }) => `/${bytes}`);
	let last = null;
	const timed = `${questions.length} questions`;
	return {
		[WAITING]: {
			ours: {
				timed: `by the clock, ${timed}`,
				async run() {
					last = await readers(server, { paths: questions.map(({ path }) => path), headers, seconds });
					return { seconds: last.waited, megabytes: last.megabytes };
				},
			},
		},
		[WORK]: {
			ours: { timed: `processor of the server, ${timed}`, run: () => ({ seconds: last.worked }) },
			limit: {
				timed: "processor of that server",
				run: async () => ({
					seconds: (await readers(bare, { paths: sizes, headers: {}, seconds: seconds / 2 })).worked,
				}),
			},
		},
	};
}

/** In a process of its own, so that who asks takes nothing from who answers but the processor. */
async function started(args) {
	const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ["ignore", "pipe", "inherit"] });
	children.push(child);
	const [chunk] = await once(child.stdout, "data");
	const openAt = String(chunk).trim();
	return { child, openAt, agent: new Agent({ keepAlive: true, maxSockets: READERS }) };
}

function ask({ openAt, agent }, path, headers = {}) {
	const { hostname, port } = new URL(openAt);
	return new Promise((resolve, reject) => {
		const sent = request({ hostname, port, path, agent, headers }, (answer) => {
			const chunks = [];
			answer.on("data", (chunk) => chunks.push(chunk));
			answer.on("end", () =>
				resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(chunks) }),
			);
		});
		sent.on("error", reject);
		sent.end();
	});
}

/** What the pages ask when they are opened and turned over; each is asked before, so that what is kept is there. */
async function questionsOf(get, cookie) {
	const data = async (path) => JSON.parse((await get(path, { cookie })).body);
	const facets = await data("/api/ledger/facets");
	const { documents = [] } = await data("/api/documents?size=40");
	const [issue, holder, other] = [facets.issues[0].value, ...facets.holders.slice(0, 2).map(({ value }) => value)];
	const overTime = {
		report: `holder=${holder}`,
		mixed: `holder=${holder}`,
		shift: `holder=${holder}`,
		divergence: `holder=${holder}&holder=${other}`,
		network: "",
		evaluations: `holder=${holder}`,
		unnamed: `holder=${holder}`,
		formulations: `holder=${holder}`,
		precedent: "words=peace%20and%20security",
		keywords: `publisher=${documents[0].publisher}&language=${documents[0].language}&againstLanguage=${documents[0].language}`,
		concordance: "words=peace",
		collocations: "words=peace",
		scale: `publisher=${documents[0].publisher}`,
		timing: "",
		translations: "",
		expectation: `holder=${holder}&to=${`${documents[0].date}-09-24`.slice(0, 10)}`,
	};
	const paths = [
		...["case", "news", "coverage", "waiting", "sources", "events", "findings", "documents", "judgments"],
		...["drafts", "alerts", "edits", "watch", "history", "names", "codebook", "series", "denials", "coders"],
		...["deeds", "deeds/mappings", "votes/tables", "votes/choices", "search?words=peace"],
		...["ledger", "ledger?offset=200", `ledger?issue=${issue}`, `ledger?holder=${holder}`, "ledger/facets"],
		...[`ledger?issue=${issue}&holder=${holder}`, `ledger/timeline?issue=${issue}`],
		...[`ledger/said?holder=${holder}&words=peace`, `actors/${holder}`, `issues/${issue}`],
		...documents.map(({ id }) => `documents/${encodeURIComponent(id)}`),
		...Object.entries(overTime).map(([analysis, asked]) => `over-time/${analysis}?${asked}`),
	].map((path) => `/api/${path}`);
	const questions = [];
	for (const path of paths) {
		// The second time, since the first may make what is then kept for others too.
		await get(path);
		const { status, body } = await get(path);
		if (status !== 200) throw new Error(`Expected an answer to ${path}, got ${status}: ${String(body).slice(0, 300)}`);
		questions.push({ path, bytes: body.length });
	}
	return questions;
}

async function readers(server, { paths, headers, seconds }) {
	const times = [];
	const before = workOf(server.child.pid);
	const until = performance.now() + seconds * 1000;
	await Promise.all(
		Array.from({ length: READERS }, async (_, reader) => {
			for (let at = reader * STEP; performance.now() < until; at++) {
				const path = paths[at % paths.length];
				const began = performance.now();
				const { status } = await ask(server, path, headers);
				if (status !== 200) throw new Error(`Expected an answer to ${path}, got ${status}`);
				times.push(performance.now() - began);
			}
		}),
	);
	const sorted = times.toSorted((a, b) => a - b);
	return {
		waited: sorted[Math.floor(0.99 * sorted.length)] / 1000,
		worked: ((workOf(server.child.pid) - before) / times.length) * 1000,
		megabytes: Number(/VmHWM:\s+(\d+)/u.exec(readFileSync(`/proc/${server.child.pid}/status`, "utf8"))[1]) / 1024,
	};
}

/** Seconds of the processor that a process has had, all its threads. */
function workOf(pid) {
	// What follows the name, which may have spaces: user and system time are the 12th and 13th, in hundredths of a second.
	const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
		.replace(/^.*\) /u, "")
		.split(" ");
	return (Number(fields[11]) + Number(fields[12])) / 100;
}
