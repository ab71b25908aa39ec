// How fast does the ledger answer over HTTP, and does its table keep up with a person who scrolls over 300,000 rows?
//   npm run --silent bench:ledger -- [--case FILE] [--pages FOLDER] [--rows N]
// --case FILE     a coded case; where it is missing, the whole archive is put there and coded first (some two minutes)
// --pages FOLDER  built pages; default packages/web/dist; where there are none, only the questions are asked
// --rows N        positions that the table is to scroll over; where the case has fewer, a copy has them several times; 300000
import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { initCase } from "../packages/app/dist/index.js";
import { LOADERS } from "../packages/app/dist/operations/index.js";
import { startServer } from "../packages/server/dist/index.js";
import { scrollTable } from "./ledger-scroll.mjs";

/** The store's own driver: rows are multiplied behind its back. */
const Database = createRequire(new URL("../packages/store/package.json", import.meta.url))("better-sqlite3");
const ARCHIVE = fileURLToPath(new URL("../../shared/data/ungdc/", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "fissure-bench-"));
const { values } = parseArgs({
	options: {
		case: { type: "string", default: join(folder, "ungdc.fissure") },
		pages: { type: "string", default: fileURLToPath(new URL("../packages/web/dist/", import.meta.url)) },
		rows: { type: "string", default: "300000" },
	},
});
/** Filters of each kind, alone and together; words common, rare and never said; files of texts by words. */
const QUESTIONS = [
	"ledger?limit=80",
	"ledger?limit=80&offset=150000",
	"ledger?limit=80&order=oldest&offset=90000",
	"ledger?limit=80&issue=mideast",
	"ledger?limit=80&issue=trade&issue=order&holder=CHN",
	"ledger?limit=80&holder=RUS&stance=-3&stance=-2",
	"ledger?limit=80&holder=USA&from=1985&to=1995",
	"ledger?limit=80&publisher=IND&stance=unread&order=oldest",
	"ledger?limit=80&words=peace",
	"ledger?limit=80&words=%22peaceful+coexistence%22",
	"ledger?limit=80&issue=mideast&words=settlement*",
	"ledger?limit=80&words=%E7%B2%AE%E9%A3%9F",
	"ledger/facets?",
	"ledger/facets?issue=mideast&holder=EGY",
	"ledger/timeline?",
	"ledger/timeline?issue=strategic_stability",
	"ledger/said?holder=USA&words=%22rules-based%22",
	"ledger/said?holder=CHN&issue=noninterference&stance=-2",
	"search?words=nuclear",
	"search?words=(Crimea+OR+Sevastopol)+annex*",
];
/** Each question is asked first and then so often again. */
const AGAIN = 4;

const show = (name, value) => console.log(`${name.padEnd(58)} ${value}`);
const granted = (outcome) => {
	if (!outcome.ok) throw new Error(`${outcome.problem.code}: ${outcome.problem.message}`);
	return outcome.value;
};
const choiceOf = (file) => ({ file, folder, who: "bench", now: () => new Date().toISOString() });

try {
	if (!existsSync(values.case)) {
		if (!existsSync(ARCHIVE)) {
			console.log("skipped: no shared data");
			process.exit(0);
		}
		await makeCase(choiceOf(values.case));
	}
	await withServer(values.case, null, askAll);
	if (existsSync(join(values.pages, "index.html"))) {
		const many = join(folder, "many.fissure");
		copyFileSync(values.case, many);
		show("rows to scroll over", multiply(many, Number(values.rows)).toLocaleString("en"));
		await withServer(many, values.pages, ({ openAt }) => scrollTable(openAt, show));
	} else show("scrolling", `skipped: no pages in ${values.pages}`);
} finally {
	rmSync(folder, { recursive: true, force: true });
}

async function makeCase(choice) {
	granted(await initCase({ case: choice }));
	const files = readdirSync(ARCHIVE).filter((name) => name.endsWith(".jsonl.gz"));
	const [add, code] = await Promise.all([LOADERS.add(), LOADERS.code()]);
	granted(
		await add.run({ sources: files.map((name) => ({ input: ARCHIVE + name, kind: "speech" })) }, { case: choice }),
	);
	granted(await code.run({}, { case: choice }));
}

async function withServer(file, pages, work) {
	const server = granted(await startServer({ case: choiceOf(file), pages, program: "fissure bench", port: 0 }));
	try {
		await work(server);
	} finally {
		await server.close();
	}
}

async function askAll({ openAt, address }) {
	const opened = await fetch(openAt, { redirect: "manual" });
	const cookie = (opened.headers.get("set-cookie") ?? "").split(";", 1)[0];
	const ask = async (path) => {
		const since = performance.now();
		const answer = await fetch(`${address}/api/${path}`, { headers: { cookie } });
		const text = await answer.text();
		if (!answer.ok) throw new Error(`${path}: ${text}`);
		return performance.now() - since;
	};
	show("the first question of all, which reads the columns", `${(await ask("ledger?limit=1")).toFixed(0)} ms`);
	const [first, again] = [[], []];
	for (const path of QUESTIONS) {
		const own = [];
		for (let round = 0; round <= AGAIN; round++) own.push(await ask(path));
		first.push(own[0]);
		again.push(...own.slice(1));
		show(decodeURIComponent(path), `first ${own[0].toFixed(1)} ms, again ${middle(own.slice(1)).toFixed(1)} ms`);
	}
	for (const [name, times] of [
		["asked for the first time", first],
		["asked again", again],
		["all", [...first, ...again]],
	])
		show(name, `median ${middle(times).toFixed(1)} ms, p95 ${at(times, 0.95).toFixed(1)} ms, of ${times.length}`);
}

function at(times, share) {
	const sorted = times.toSorted((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

function middle(times) {
	return at(times, 0.5);
}

/** As many positions as are wanted: those that stand, once more and once more. */
function multiply(path, wanted) {
	const database = new Database(path);
	const count = () => database.prepare("select count(*) from positions where until is null").pluck().get();
	const columns = database
		.prepare("select name from pragma_table_info('positions') where name <> 'key'")
		.pluck()
		.all()
		.join(", ");
	for (let missing = wanted - count(); missing > 0; missing = wanted - count())
		database
			.prepare(`insert into positions (${columns}) select ${columns} from positions where until is null limit ?`)
			.run(missing);
	const rows = count();
	database.close();
	return rows;
}
