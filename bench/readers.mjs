// Many readers at once: does the interface answer each of them soon, without an error, and without growing?
//   npm run --silent bench:readers -- [--case FILE] [--seconds 30] [--readers 20]
// --case     a case file, read as it is; without one the invented case of examples/port-ellery
// --readers  each asks the next question as soon as it has its answer: more than any person would
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { parseArgs } from "node:util";

const { values } = parseArgs({
	options: {
		case: { type: "string", default: "" },
		seconds: { type: "string", default: "30" },
		readers: { type: "string", default: "20" },
	},
});
const [seconds, readers] = [Number(values.seconds), Number(values.readers)];
const pages = "packages/web/dist";
if (!existsSync(`${pages}/index.html`)) {
	console.error(`Expected the built pages in ${pages}, got none; run npm run build`);
	process.exit(1);
}
// In a process of its own, so that who asks takes nothing from who answers but the processor.
const child = spawn(process.execPath, ["tools/serve-copy.mjs", pages, values.case], {
	stdio: ["ignore", "pipe", "inherit"],
});
const openAt = await new Promise((resolve) => child.stdout.once("data", (chunk) => resolve(String(chunk).trim())));
const { hostname, port } = new URL(openAt);
const agent = new Agent({ keepAlive: true, maxSockets: readers });

const show = (name, value) => console.log(`${name.padEnd(12)} ${value}`);
const ask = (path, headers = {}) =>
	new Promise((resolve, reject) => {
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

const opened = await ask(openAt.slice(new URL(openAt).origin.length));
const cookie = opened.headers["set-cookie"][0].split(";", 1)[0];
const get = (path) => ask(path, { cookie, "accept-encoding": "gzip" });
const data = async (path) => JSON.parse((await ask(path, { cookie })).body);

// What the pages ask when they are opened and turned over.
const facets = await data("/api/ledger/facets");
const listed = await data("/api/documents?size=40");
const firstOf = (list, otherwise) =>
	Array.isArray(list) && list.length > 0 ? (list[0].value ?? list[0].id ?? otherwise) : otherwise;
const issue = firstOf(facets.issues, "ceasefire");
const holder = firstOf(facets.holders, "XVA");
const documents = (listed.documents ?? []).map(({ id }) => encodeURIComponent(id));
const asked = [
	"/api/case",
	"/api/news",
	"/api/coverage",
	"/api/waiting",
	"/api/sources",
	"/api/events",
	"/api/findings",
	"/api/ledger",
	"/api/ledger?offset=200",
	`/api/ledger?issue=${issue}`,
	`/api/ledger?holder=${holder}`,
	`/api/ledger?issue=${issue}&holder=${holder}`,
	"/api/ledger/facets",
	`/api/ledger/timeline?issue=${issue}`,
	`/api/ledger/said?holder=${holder}&words=peace`,
	"/api/search?words=peace",
	"/api/documents",
	...documents.map((id) => `/api/documents/${id}`),
	"/api/judgments",
	"/api/scores",
	"/api/drafts",
	"/api/alerts",
	"/api/edits",
	"/api/watch",
	"/api/history",
	"/api/names",
];

const questions = [];
for (const path of asked) {
	const { status, body } = await get(path);
	if (status === 200) questions.push(path);
	// A case without forecasts has nothing to be scored.
	else if (status === 404) show("left out", `${path}: ${JSON.parse(body).problem.code}`);
	else {
		console.error(`${path} answered ${status}: ${String(body).slice(0, 200)}`);
		process.exitCode = 1;
	}
}

const rss = () => Number(/VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
const times = [];
const byQuestion = new Map();
let errors = 0;
const memory = [rss()];
const until = performance.now() + seconds * 1000;
const watching = setInterval(() => memory.push(rss()), (seconds * 1000) / 6);
await Promise.all(
	Array.from({ length: readers }, async (_, reader) => {
		for (let at = reader * 7; performance.now() < until; at++) {
			const path = questions[at % questions.length];
			const started = performance.now();
			const answer = await get(path).catch(() => ({ status: 0 }));
			const took = performance.now() - started;
			times.push(took);
			byQuestion.set(path, [...(byQuestion.get(path) ?? []), took]);
			if (answer.status !== 200) errors++;
		}
	}),
);
clearInterval(watching);
memory.push(rss());
child.kill("SIGINT");
agent.destroy();

const quantile = (list, share) =>
	list.toSorted((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))];
const ms = (value) => `${value.toFixed(1)} ms`;
show(
	"answers",
	`${times.length} in ${seconds} s to ${readers} readers, ${Math.round(times.length / seconds)} a second`,
);
show("errors", errors);
show("median", ms(quantile(times, 0.5)));
show("p99", ms(quantile(times, 0.99)));
show("slowest", ms(Math.max(...times)));
show("memory", `${memory.map((one) => one.toFixed(0)).join(", ")} MB`);
const slow = [...byQuestion].map(([path, list]) => [path, quantile(list, 0.5)]).toSorted((a, b) => b[1] - a[1]);
for (const [path, median] of slow.slice(0, 6)) show("", `${ms(median).padStart(9)}  ${path}`);
