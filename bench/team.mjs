// Many people of a team at once: does the server answer each of them soon, without an error, and without growing?
//   node bench/team.mjs --team postgres://person@host:5432/desk --case NAME [--seconds 60] [--readers 200] [--writers 20]
// The database is one of its own for this: an administrator is made in it. The case is there already (fissure move), and gets drafts.
// --people   accounts, among whom readers and writers are shared out: each has its own session, and what a server keeps for one person
// --readers  each asks the next question as soon as it has its answer and a pause of a second: quicker than people turn pages
// --writers  each saves a draft again and again, with a pause of half a second, and reads back what was acknowledged
import { execFileSync, spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { loadavg } from "node:os";
import { setTimeout } from "node:timers/promises";
import { parseArgs } from "node:util";

const { values } = parseArgs({
	options: {
		team: { type: "string" },
		case: { type: "string" },
		seconds: { type: "string", default: "60" },
		readers: { type: "string", default: "200" },
		writers: { type: "string", default: "20" },
		people: { type: "string", default: "40" },
		pause: { type: "string", default: "1000" },
	},
});
const [seconds, readers, writers, pause, people] = [
	...[values.seconds, values.readers, values.writers, values.pause, values.people],
].map(Number);
const PROGRAM = "packages/cli/dist/main.js";
const EMAIL = `bench-${process.pid}@example.org`;
const PASSWORD = "four quiet words of a bench";

// Before the server starts, which needs accounts to be there.
const invited = execFileSync(process.execPath, [
	...[PROGRAM, "team", "init", values.team, "--email", EMAIL, "--name", `Bench ${process.pid}`],
	...["--pages", "http://127.0.0.1"],
]).toString();
const code = /[?]code=(\S+)/u.exec(invited)?.[1] ?? "";

const server = spawn(
	process.execPath,
	[PROGRAM, "serve", "--team", values.team, "--port", "0", "--no-open", "--jobs", "0"],
	{
		stdio: ["ignore", "pipe", "ignore"],
	},
);
const pages = await new Promise((resolve, reject) => {
	let said = "";
	server.stdout.on("data", (chunk) => {
		said += chunk;
		const found = /http:\/\/[^\s/]+:\d+/u.exec(said);
		if (found !== null) resolve(found[0]);
	});
	server.once("exit", () => reject(new Error(said)));
});
const { hostname, port } = new URL(pages);
const agent = new Agent({ keepAlive: true, maxSockets: readers + writers });
const show = (name, value) => console.log(`${name.padEnd(14)} ${value}`);

function ask(path, { method = "GET", headers = {}, body } = {}) {
	return new Promise((resolve, reject) => {
		const sent = request({ hostname, port, path, agent, method, headers }, (answer) => {
			const chunks = [];
			answer.on("data", (chunk) => chunks.push(chunk));
			answer.on("end", () =>
				resolve({ status: answer.statusCode, headers: answer.headers, body: String(Buffer.concat(chunks)) }),
			);
		});
		sent.on("error", reject);
		sent.end(body);
	});
}

try {
	const cookie = await signIn();
	const own = { cookie, origin: pages, host: `${hostname}:${port}` };
	const at = (path) => `/c/${values.case}${path}`;
	await giveRole(own);
	const others = await Promise.all(Array.from({ length: people - 1 }, (_, number) => join(own, number)));
	const all = [own, ...others];
	const get = (path, person = 0) => ask(at(path), { headers: { ...all[person % people], "accept-encoding": "gzip" } });
	const save = async (method, path, body, person) =>
		ask(at(path), {
			method,
			headers: { ...all[person % people], "x-fissure": "1", "content-type": "application/json" },
			body: JSON.stringify(body),
		});
	const facets = JSON.parse((await ask(at("/api/ledger/facets"), { headers: own })).body);
	const first = (list, otherwise) => list?.[0]?.value ?? otherwise;
	const [issue, holder] = [first(facets.issues, "ceasefire"), first(facets.holders, "XVA")];
	const listed = JSON.parse((await ask(at("/api/documents?size=40"), { headers: own })).body);
	const questions = [
		...["/api/case", "/api/news", "/api/coverage", "/api/waiting", "/api/events", "/api/findings", "/api/ledger"],
		...[`/api/ledger?issue=${issue}`, `/api/ledger?holder=${holder}`, "/api/ledger/facets", "/api/search?words=peace"],
		...[`/api/ledger/timeline?issue=${issue}`, "/api/documents", "/api/judgments", "/api/drafts", "/api/history"],
		...listed.documents.map(({ id }) => `/api/documents/${encodeURIComponent(id)}`),
	];
	// Once, as on a server that has been running for a while.
	for (const path of questions) await get(path);
	const before = spent();

	const memory = [];
	const rss = () => Number(/VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${server.pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
	const watching = setInterval(() => memory.push(rss()), (seconds * 1000) / 6);
	memory.push(rss());
	const until = performance.now() + seconds * 1000;
	const times = { read: [], write: [] };
	const errors = [];
	let lost = 0;
	const timed = async (kind, work, what) => {
		const started = performance.now();
		const answer = await work().catch((error) => ({ status: 0, body: error.message }));
		times[kind].push([performance.now() - started, what]);
		if (answer.status !== 200) errors.push(`${answer.status} ${what} ${answer.body.slice(0, 200)}`);
		return answer;
	};
	const reading = Array.from({ length: readers }, async (_, reader) => {
		await setTimeout((reader * pause) / readers);
		for (let one = reader * 7; performance.now() < until; one++) {
			const path = questions[one % questions.length];
			await timed("read", () => get(path, reader), path);
			await setTimeout(pause);
		}
	});
	const writing = Array.from({ length: writers }, async (_, writer) => {
		await setTimeout((writer * pause) / writers);
		const made = await timed(
			"write",
			() => save("POST", "/api/drafts", { text: `# Draft ${writer}\n\nBegun.` }, writer),
			"draft",
		);
		if (made.status !== 200) return;
		let draft = JSON.parse(made.body);
		for (let number = 0; performance.now() < until; number++) {
			await setTimeout(pause / 2);
			const text = `# Draft ${writer}\n\nNumber ${number} of ${writer}.`;
			const saved = await timed(
				"write",
				() => save("PUT", `/api/drafts/${draft.id}`, { text, seen: draft.stamp }, writer),
				"save draft",
			);
			if (saved.status !== 200) return;
			draft = { ...draft, ...JSON.parse(saved.body) };
			const back = await timed("read", () => get(`/api/drafts/${draft.id}`, writer), "draft");
			if (
				back.status !== 200 ||
				JSON.parse((await ask(at(`/api/drafts/${draft.id}`), { headers: own })).body).text !== text
			)
				lost++;
		}
	});
	await Promise.all([...reading, ...writing]);
	clearInterval(watching);
	memory.push(rss());
	const after = spent();
	const quantile = (list, share) =>
		list.toSorted((a, b) => a[0] - b[0])[Math.min(list.length - 1, Math.floor(list.length * share))] ?? [0];
	const ms = ([value, what = ""]) => `${value.toFixed(0)} ms ${what}`;
	show("load", loadavg()[0].toFixed(1));
	for (const kind of ["read", "write"])
		show(
			kind,
			`${times[kind].length} in ${seconds} s; median ${ms(quantile(times[kind], 0.5).slice(0, 1))}, p99 ${ms(quantile(times[kind], 0.99))}, slowest ${ms(quantile(times[kind], 1))}`,
		);
	show("errors", errors.length === 0 ? "0" : `${errors.length}: ${errors.slice(0, 3).join("; ")}`);
	show("lost", lost);
	const asked = times.read.length + times.write.length;
	const perAnswer = (name) => `${(((after[name] - before[name]) * 1000) / asked).toFixed(2)} ms`;
	show("processor", `an answer: ${perAnswer("server")} of the server, ${perAnswer("database")} of PostgreSQL`);
	show("memory", `${memory.map((one) => one.toFixed(0)).join(", ")} MB`);
} finally {
	agent.destroy();
	server.kill("SIGTERM");
}

/** Seconds of processor that the server and all processes of PostgreSQL here have taken. */
function spent() {
	const ticks = (pid) => {
		const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ").map(Number);
		return { own: (fields[11] + fields[12]) / 100, ended: (fields[13] + fields[14]) / 100 };
	};
	let database = 0;
	for (const pid of readdirSync("/proc").filter((name) => /^\d+$/u.test(name))) {
		try {
			if (readFileSync(`/proc/${pid}/comm`, "utf8").trim() !== "postgres") continue;
			const { own, ended } = ticks(pid);
			database += own + ended;
		} catch {
			// It has ended meanwhile.
		}
	}
	return { server: ticks(server.pid).own, database };
}

/** A person with a role in the case, signed in: by the invitation that the administrator makes. */
async function join(own, number) {
	const email = `bench-${process.pid}-${number}@example.org`;
	const made = await ask("/api/team/invitations", {
		method: "POST",
		headers: { ...own, "x-fissure": "1", "content-type": "application/json" },
		body: JSON.stringify({
			...{ email, name: `Reader ${process.pid} ${number}` },
			administrator: false,
			roles: [{ case: values.case, role: "analyst" }],
		}),
	});
	const invitation = /[?]code=([^"&\s]+)/u.exec(made.body)?.[1] ?? "";
	return { ...own, cookie: await signIn(invitation) };
}

/** The person of an invitation, signed in. */
async function signIn(invitation = code) {
	const used = await ask("/invitation", {
		method: "POST",
		headers: { origin: pages, "content-type": "application/x-www-form-urlencoded" },
		body: new URLSearchParams({ code: invitation, password: PASSWORD, again: PASSWORD }).toString(),
	});
	const cookie = used.headers["set-cookie"]?.[0]?.split(";", 1)[0];
	if (cookie === undefined) throw new Error(`Expected to be signed in, got ${used.status} ${used.body.slice(0, 300)}`);
	return cookie;
}

/** The administrator owns the case, too. */
async function giveRole(own) {
	const list = JSON.parse((await ask("/api/cases", { headers: own })).body);
	const person = list.team?.person ?? list.person;
	const given = await ask(`/api/team/people/${encodeURIComponent(person)}/roles/${values.case}`, {
		method: "PUT",
		headers: { ...own, "x-fissure": "1", "content-type": "application/json" },
		body: JSON.stringify({ role: "owner" }),
	});
	if (given.status !== 200) throw new Error(`Expected a role in ${values.case}, got ${given.status} ${given.body}`);
}
