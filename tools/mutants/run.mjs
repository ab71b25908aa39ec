// Mutation testing of the core: npm run mutants -- [--write] [--from 0] [--size 300] [part …]; without a part, of four
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { Stryker } from "@stryker-mutator/core";
import { placeOf, sampleOf } from "./sample.mjs";

/** They read thousands of texts and tell only of broken promises, which would take half a minute for each mutant. */
const ANY_TEXT = ["fuzz", "verbatim"];

/**
 * Parts of the core: folders, or some rooms and files `of` one. The mutants of each are tried on the tests of its folder, `without`
 * some of them where those would take too long.
 */
const PARTS = {
	comparators: { folder: "comparators" },
	findings: { folder: "findings" },
	alignment: { folder: "alignment" },
	verification: { folder: "verification" },
	stance: {
		folder: "coding",
		without: ANY_TEXT,
		of: ["governor", "clauses/simple-clause.ts", "statements.ts", "certainty.ts"],
	},
	attribution: { folder: "coding", without: ANY_TEXT, of: ["speakers"] },
	events: { folder: "events" },
};
/** Tried where no part is named. */
const USUAL = ["comparators", "findings", "alignment", "verification"];
/** Mutants tried of each folder; some of them, `--from` one on, are a quick look. */
const SIZE = 300;
/** Another seed draws another sample, and another list of survivors. */
const SEED = "fissure";
/** Of the mutants tried. */
const LEAST_KILLED = 0.8;

const LIST = fileURLToPath(import.meta.resolve("./survivors.json"));
/** The word of a survivor that nobody has judged yet. */
const UNJUDGED = "?";

async function tryMutants(part, from, size) {
	const { folder, of, without = [] } = PARTS[part];
	const { all, sample: whole } = await sampleOf(`packages/core/src/${folder}`, of, Math.max(SIZE, from + size), SEED);
	const sample = whole.slice(from, from + size);
	const drawn = new Map(sample.map((mutant) => [mutant.place, mutant]));
	mkdirSync("out/mutants", { recursive: true });
	process.env.FISSURE_MUTANTS = `${process.cwd()}/out/mutants/drawn.json`;
	const tests = [`packages/core/src/${folder}/**/*.test.ts`];
	const exclude = without.map((name) => `packages/core/src/${folder}/${name}.test.ts`);
	writeFileSync(process.env.FISSURE_MUTANTS, JSON.stringify({ tests, exclude, places: [...drawn.keys()] }));
	const results = await new Stryker({
		mutate: sample.map(({ range }) => range),
		plugins: ["@stryker-mutator/vitest-runner", fileURLToPath(import.meta.resolve("./checker.mjs"))],
		checkers: ["drawn"],
		testRunner: "vitest",
		vitest: { configFile: "tools/mutants/vitest.config.ts" },
		coverageAnalysis: "perTest",
		ignorePatterns: ["**", ...NEEDED.map((pattern) => `!${pattern}`)],
		disableTypeChecks: false,
		concurrency: Number(process.env.FISSURE_MUTANTS_AT_ONCE ?? 2),
		// Machines have much else to do: only what runs on without end is ended.
		timeoutMS: 240_000,
		dryRunTimeoutMinutes: 15,
		reporters: ["json"],
		jsonReporter: { fileName: `out/mutants/${part}.json` },
		tempDirName: "out/mutants/sandbox",
		logLevel: "warn",
		warnings: { slow: false },
	}).runMutationTest();
	const tried = results.flatMap(({ fileName, location, mutatorName, replacement, status }) => {
		const place = placeOf({
			fileName: relative(".", fileName),
			location: fromZero(location),
			mutatorName,
			replacement,
		});
		const mutant = drawn.get(place);
		return mutant === undefined
			? []
			: [{ ...mutant, isKilled: status === "Killed" || status === "Timeout", isLate: status === "Timeout" }];
	});
	if (tried.length !== sample.length) throw new RangeError(`Expected ${sample.length} results, got ${tried.length}`);
	return { all, tried, others: new Set(whole.filter((mutant) => !sample.includes(mutant)).map(({ name }) => name)) };
}

/** What the tests of the core read. */
const NEEDED = [
	"packages/{model,languages,core}/**/*.{ts,yaml,json}",
	"tools/mutants/vitest.config.ts",
	"tools/{in-proof,property-seed}.ts",
	"vitest.config.ts",
	"*.json",
	"packages/*/tsconfig.json",
];

/** Stryker counts lines and columns from 0 where it lists mutants, and from 1 where it gives results. */
const fromZero = ({ start, end }) => ({
	start: { line: start.line - 1, column: start.column - 1 },
	end: { line: end.line - 1, column: end.column - 1 },
});

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		write: { type: "boolean", default: false },
		from: { type: "string", default: "0" },
		size: { type: "string", default: String(SIZE) },
	},
});
const [from, size] = [Number(values.from), Number(values.size)];
const unknown = positionals.find((name) => !Object.hasOwn(PARTS, name));
if (unknown !== undefined) throw new RangeError(`Expected ${Object.keys(PARTS).join(", ")}, got "${unknown}"`);
const listed = JSON.parse(readFileSync(LIST, "utf8"));
const complaints = [];
// A mutant is to fail for its mutation, not for the example that a property test drew this time.
process.env.FISSURE_SEED = "20311016";
for (const part of positionals.length > 0 ? positionals : USUAL) {
	const begun = performance.now();
	const { all, tried, others } = await tryMutants(part, from, size);
	const survivors = tried.filter(({ isKilled }) => !isKilled).toSorted((a, b) => (a.name < b.name ? -1 : 1));
	const killed = tried.length - survivors.length;
	const seconds = Math.round((performance.now() - begun) / 1000);
	const share = Math.floor((1000 * killed) / tried.length) / 10;
	const late = tried.filter(({ isLate }) => isLate).length;
	// A busy machine ends what no test has failed, so the figure says how many.
	const byTime = late === 0 ? "" : `, ${late} of them by time alone`;
	console.log(
		`${part}: ${killed} of ${tried.length} mutants killed (${share} %${byTime}), drawn from ${all}, in ${seconds} s`,
	);
	const known = listed[part] ?? {};
	const found = survivors.map(({ name }) => [name, known[name] ?? UNJUDGED]);
	// A quick look has not seen all of them.
	const unseen = Object.entries(known).filter(([name]) => others.has(name));
	listed[part] = Object.fromEntries([...unseen, ...found].toSorted(([a], [b]) => (a < b ? -1 : 1)));
	// Folders are moved: without their code a part has nothing to survive.
	if (all < from + size)
		complaints.push(`Expected at least ${from + size} mutants of ${part}, got ${all}; say where its code is now`);
	if (killed < LEAST_KILLED * tried.length)
		complaints.push(
			`Expected at least ${100 * LEAST_KILLED} % of the mutants of ${part} to be killed, got ${share} %; add tests`,
		);
	for (const { name, at } of survivors)
		if ((known[name] ?? UNJUDGED) === UNJUDGED) complaints.push(`Survives without a word on it: ${at} ${name}`);
}
if (values.write) writeFileSync(LIST, `${JSON.stringify(listed, null, "\t")}\n`);
if (complaints.length > 0) {
	for (const complaint of complaints) console.error(complaint);
	console.error(
		"Kill them, or list them (npm run mutants -- --write) and say in tools/mutants/survivors.json why each survives",
	);
	process.exitCode = 1;
}
