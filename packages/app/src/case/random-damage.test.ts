import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Outcome } from "@fissure/core";
import { readSnapshot } from "@fissure/store";
import { afterAll, beforeAll, expect, it } from "vitest";
import { isProof } from "../../../../tools/in-proof.ts";
import { codeCase } from "../coding/code-case.ts";
import { addTexts, granted, withCase } from "../exchange/fixtures/case-folder.ts";
import { changeUnseen } from "../exchange/fixtures/change-unseen.ts";
import { LOADERS } from "../operations/index.ts";
import { checkInCase } from "./check-in-case.ts";
import { inCase } from "./in-case.ts";

// Random damage to a small case. Every answer must be the one that the sound case gives, or an error; another answer is bearable only
// where `check` calls the case damaged, since reading cannot see what it is not given.

const DAMAGES = isProof ? 1_000 : 9;
const folder = mkdtempSync(join(tmpdir(), "fissure-damage-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const sound = join(folder, "sound.fissure");
const path = join(folder, "damaged.fissure");
const now = () => "2026-03-01T10:00:00.000Z";
const choiceOf = (file: string) => ({ file, folder, who: "Ana", now });

const SENTENCES = [
	"China opposes unilateral sanctions against any country.",
	"China does not support the use of force.",
	"The two sides will not resume the talks before spring.",
	"We call on all parties to observe the ceasefire and to let the ships with grain pass.",
	"The Minister said that the United States will not lift the tariffs.",
	"It may consider a new offer if the blockade ends.",
] as const;

const textOf = (number: number): string =>
	Array.from({ length: 12 }, (_, at) => SENTENCES[(at * 5 + number * 7) % SENTENCES.length]).join(at(number));
const at = (number: number): string => (number % 2 === 0 ? " " : "\n\n");

const DRAFT = `The Minister said: “The two sides will not resume the talks before spring.”

He added: “China does not support the use of force”, and: “The two sides will now resume the talks.”
`;

let before = Buffer.alloc(0);
let bytes = Buffer.alloc(0);
let expected: readonly string[] = [];

beforeAll(async () => {
	const texts = Array.from({ length: 10 }, (_, number) => ({
		...{ id: `text-${number}`, text: textOf(number), publisher: number % 2 === 0 ? "CHN" : "USA" },
		...{ date: `2026-02-${10 + number}`, title: `Statement ${number}` },
	}));
	await withCase(sound, (file) => addTexts(file, texts.slice(0, 5)));
	before = readFileSync(sound);
	await withCase(sound, (file) => addTexts(file, texts.slice(5)));
	granted(await codeCase({ case: choiceOf(sound), threads: 1 }));
	await asked("create-draft", { title: "Brief", text: DRAFT }, sound);
	bytes = readFileSync(sound);
	expected = await answersOf(sound);
	expect(expected.filter((answer) => answer.startsWith("error"))).toEqual([]);
	expect(await answersOf(sound), "the same twice").toEqual(expected);
});

async function asked(name: keyof typeof LOADERS, input: unknown, file: string): Promise<Outcome<unknown>> {
	const { run } = await LOADERS[name]();
	const pathOfUpload = (): never => {
		throw new RangeError("Expected no upload");
	};
	const context = { case: choiceOf(file), print: async () => {}, pathOfUpload };
	return (run as (input: unknown, context: unknown) => Promise<Outcome<unknown>>)(input, context);
}

const exported = (file: string): Promise<Outcome<unknown>> =>
	inCase(choiceOf(file), "read", (opened) =>
		readSnapshot(opened, async ({ tables, rowsOf, contentOf }) => {
			const rows: unknown[] = [];
			for (const table of tables)
				for await (const row of rowsOf(table)) {
					rows.push(row);
					if (table.name === "content") rows.push((await contentOf(String(row.sha256))).length);
				}
			return { ok: true, value: rows };
		}),
	);

const QUESTIONS: readonly (readonly [string, (file: string) => Promise<Outcome<unknown>>])[] = [
	["verify", (file) => asked("verify-text", { text: DRAFT }, file)],
	["ask", (file) => asked("search-texts", { words: '"will not"' }, file)],
	["ledger", (file) => asked("browse-ledger", { limit: 500 }, file)],
	["text", (file) => asked("show-document", { id: "text-3" }, file)],
	["drafts", (file) => asked("list-drafts", {}, file)],
	["export", exported],
];

/** What each question is answered with; an error of whatever kind is none. */
async function answersOf(file: string): Promise<readonly string[]> {
	const answers: string[] = [];
	for (const [, ask] of QUESTIONS)
		try {
			const outcome = await ask(file);
			answers.push(outcome.ok ? JSON.stringify(outcome.value) : `error: ${outcome.problem.code}`);
		} catch (error) {
			answers.push(`error: ${error}`);
		}
	return answers;
}

let state = Number(process.env.FISSURE_SEED) >>> 0;

/** A whole number below the limit; the same sequence for the same seed. */
function below(limit: number): number {
	state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
	return Math.floor((state / 2 ** 32) * limit);
}

const oneOf = <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item;
const PAGE = 4_096;

/** Changes bytes of the file. */
const inBytes = (change: (file: Buffer) => Buffer): (() => Promise<string>) => {
	return async () => {
		writeFileSync(path, change(Buffer.from(bytes)));
		return "";
	};
};

function flip(file: Buffer, count: number, within: number): Buffer {
	const start = below(file.length - within);
	for (let left = count; left > 0; left--) {
		const place = start + below(within);
		file[place] = (file[place] ?? 0) ^ (1 << below(8));
	}
	return file;
}

const pageOf = (file: Buffer): number => below(Math.floor(file.length / PAGE)) * PAGE;

function swap(file: Buffer): Buffer {
	const [first, second] = [pageOf(file), pageOf(file)];
	const kept = Buffer.from(file.subarray(first, first + PAGE));
	file.copy(file, first, second, second + PAGE);
	kept.copy(file, second);
	return file;
}

function stale(file: Buffer): Buffer {
	const page = below(Math.floor(before.length / PAGE)) * PAGE;
	before.copy(file, page, page, page + PAGE);
	return file;
}

const TABLES = [
	"documents",
	"positions",
	"sentences",
	"statements",
	"codings",
	"actions",
	"drafts",
	"mentions",
] as const;
const COLUMNS: Readonly<Record<(typeof TABLES)[number], readonly string[]>> = {
	documents: ["text", "title", "date", "publisher", "id", "source", "later_version"],
	positions: ["issue", "holder", "manner", "stance", "start_at", "end_at", "until", "date"],
	sentences: ["start_at", "end_at", "paragraph"],
	statements: ["holder", "verb", "negated", "sentence", "start_at"],
	codings: ["coder", "codebook", "until"],
	actions: ["who", "at", "verb"],
	drafts: ["text", "title"],
	mentions: ["issue", "concept", "start_at"],
};

/** Changes the case as a program that knows nothing of checksums. */
const inSql = (statement: (table: (typeof TABLES)[number]) => string): (() => Promise<string>) => {
	return async () => {
		copyFileSync(sound, path);
		await changeUnseen(path, [statement(oneOf(TABLES))]);
		return "";
	};
};

const anyRow = (table: string): string =>
	`(${keyOf(table)}) in (select ${keyOf(table)} from ${table} limit 1 offset ${below(8)})`;
const keyOf = (table: string): string =>
	["sentences", "statements", "mentions"].includes(table) ? "coding, number" : "key";

function edit(table: (typeof TABLES)[number]): string {
	const column = oneOf(COLUMNS[table]);
	const changed = `case typeof(${column}) when 'integer' then ${column} + 1 when 'text' then replace(${column}, 't', 'w') || ''
		when 'null' then (select key from actions limit 1) end`;
	return `update or ignore ${table} set ${column} = ${changed} where ${anyRow(table)}`;
}

const KINDS: Readonly<Record<string, () => Promise<string>>> = {
	"one bit": inBytes((file) => flip(file, 1, file.length - 1)),
	"eight bits of 64 bytes": inBytes((file) => flip(file, 8, 64)),
	"a page of zeros": inBytes((file) => {
		const page = pageOf(file);
		return file.fill(0, page, page + PAGE);
	}),
	"two pages exchanged": inBytes(swap),
	"a page of an earlier state": inBytes(stale),
	"cut off": inBytes((file) => file.subarray(0, below(file.length))),
	"a value changed by SQL": inSql(edit),
	"a row deleted by SQL": inSql((table) => `delete from ${table} where ${anyRow(table)}`),
	"an entry of the index of words deleted": inSql(
		() => `insert into texts(texts, rowid, tokens) values ('delete', ${1 + below(10)}, 'china ')`,
	),
};

it("leaves no answer wrong that a check calls sound", async () => {
	const table = new Map<string, number[]>(Object.keys(KINDS).map((kind) => [kind, [0, 0, 0, 0, 0]]));
	const silent: string[] = [];
	const kinds = Object.keys(KINDS);
	for (let number = 0; number < DAMAGES; number++) {
		const kind = kinds[number % kinds.length] as string;
		for (const ending of ["-wal", "-shm", "-journal"]) rmSync(`${path}${ending}`, { force: true });
		const seed = state;
		await KINDS[kind]?.();
		const answers = await answersOf(path);
		const checked = await checkInCase(choiceOf(path));
		const isCalledSound = checked.ok && checked.value.damages.length === 0;
		const wrong = QUESTIONS.flatMap(([name], at) =>
			answers[at] === expected[at] || answers[at]?.startsWith("error") ? [] : [name],
		);
		const counts = table.get(kind) as number[];
		const column = [
			isCalledSound,
			!isCalledSound,
			answers.some((answer) => answer.startsWith("error")),
			wrong.length > 0,
		];
		for (const [place, is] of [true, ...column].entries()) if (is) counts[place] = (counts[place] ?? 0) + 1;
		if (isCalledSound && wrong.length > 0) silent.push(`${kind}, number ${number}, state ${seed}: ${wrong.join(", ")}`);
	}
	if (isProof) {
		process.stdout.write(
			"damages | called sound | called damaged | answered with errors | an answer incomplete or other\n",
		);
		for (const [kind, counts] of table) process.stdout.write(`${kind}: ${counts.join(" | ")}\n`);
	}
	expect(silent).toEqual([]);
}, 3_600_000);
