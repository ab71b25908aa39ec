/** The shape of docs/architecture.md as rules; tools/shape.test.ts runs them and plants a violation of each. */

const TEST = "([.]test[.]ts$|/fixtures/)";
const CORE = "^packages/core/src/";

/** Each may import those before it, and itself. */
const FOUNDATIONS = ["stats", "states", "documents", "anchoring", "alignment"];
const STAGES =
	"coding|coders|comparators|findings|matrix|drafts|verification|edits|series|denials|events|indicators|claims|votes|deeds|briefs|judgments|critique";
/** Each may import the doors of those before it. */
const PACKAGES = ["model", "languages", "core", "report", "sources", "store", "app", "server", "cli"];

const foundations = FOUNDATIONS.map((name, at) => ({
	name: `${name}-looks-down`,
	comment: "Foundations are layers: what many stand on must not stand on them.",
	from: { path: `${CORE}${name}/`, pathNot: TEST },
	to: { path: CORE, pathNot: `${CORE}(${FOUNDATIONS.slice(0, at + 1).join("|")})/` },
}));

const packages = PACKAGES.slice(0, -1).map((name, at) => ({
	name: `${name}-knows-no-package-above`,
	comment: "Packages are environments; the lower one runs where the upper one cannot.",
	from: { path: `^packages/${name}/` },
	to: { path: `^packages/(${PACKAGES.slice(at + 1).join("|")})/` },
}));

const rules = [
	...foundations,
	{
		name: "stages-are-siblings",
		comment: "Stages exchange nouns, never each other; the path is read in one place, compare-accounts.ts.",
		from: { path: `${CORE}(${STAGES})/`, pathNot: TEST },
		to: { path: `${CORE}(${STAGES})/`, pathNot: `${CORE}$1/` },
	},
	{
		name: "nothing-below-imports-the-path",
		comment:
			"What composes the stages stands above them; a stage that calls it would run the whole path inside itself.",
		from: { path: `${CORE}[^/]+/`, pathNot: TEST },
		to: { path: `${CORE}[^/]+$` },
	},
	{
		name: "core-does-no-io",
		comment: "Values in, values out: the same text gives the same findings in a notebook, a browser and ten years on.",
		from: { path: CORE, pathNot: TEST },
		to: {
			pathNot:
				"^(packages/(core|model|languages)/src|node_modules/(pure-rand|graphology|graphology-communities-louvain))/",
		},
	},
	{
		name: "model-stands-alone",
		comment: "Everything imports the nouns; a noun that imports something but its schema library brings it everywhere.",
		from: { path: "^packages/model/src/", pathNot: TEST },
		to: { pathNot: "^(packages/model/src|node_modules/zod)/" },
	},
	{
		name: "model-starts-without-schemas",
		comment: "The core reads closed lists and small functions at every start; a schema library would cost it more.",
		from: {
			path: "^packages/model/src/((index|derived|deeds/chosen-roll-calls|base/(address|budgets|coder-name|vocabulary|fields|interval|notice|order|outcome|presence|role|webhook-events))[.]ts$|language/)",
			pathNot: TEST,
		},
		to: {
			dependencyTypesNot: ["type-only"],
			pathNot:
				"^packages/model/src/((derived|deeds/chosen-roll-calls|base/(address|budgets|coder-name|vocabulary|fields|interval|notice|order|outcome|presence|role|webhook-events))[.]ts$|language/)",
		},
	},
	{
		name: "core-loads-no-schemas",
		comment: "What the core needs of a noun is its type; data is checked where it comes in and goes out.",
		from: { path: "^packages/(languages|core)/src/", pathNot: TEST },
		to: { path: "^packages/model/(src|dist)/schemas[.]" },
	},
	{
		name: "languages-do-no-io",
		comment: "A language is rules and words; it is loaded in a browser as well.",
		from: { path: "^packages/languages/src/", pathNot: TEST },
		to: { pathNot: "^(packages/(languages|model)/src|node_modules/@orama/stemmers)/" },
	},
	{
		name: "packs-share-without-knowing-each-other",
		comment: "A language is one folder: what two of them need is shared, and what is shared names none of them.",
		from: { path: "^packages/languages/src/(shared|[a-z]{2,3})/", pathNot: TEST },
		to: { path: "^packages/languages/src/", pathNot: "^packages/languages/src/($1|shared)/" },
	},
	...packages,
	{
		name: "store-reads-no-sources",
		comment: "Where texts come from and where they are kept are two matters; they meet in the operations.",
		from: { path: "^packages/store/" },
		to: { path: "^packages/sources/" },
	},
	{
		name: "results-are-worded-above",
		comment: "What is read and what is kept is data; how it is shown is asked for by who shows it.",
		from: { path: "^packages/(sources|store)/" },
		to: { path: "^packages/report/" },
	},
	{
		name: "two-files-know-the-driver",
		comment:
			"One connects, one looks at the file itself; all else asks through Kysely, so that a case may stand in PostgreSQL too.",
		from: { path: "^packages/", pathNot: `(${TEST}|^packages/store/src/dialects/sqlite/(connect|file-summary)[.]ts$)` },
		to: { path: "better-sqlite3" },
	},
	{
		name: "cli-asks-the-app",
		comment: "The command translates between a person and a use-case; reading and keeping texts is the app's.",
		from: { path: "^packages/cli/src/", pathNot: TEST },
		to: { path: "^packages/(sources|store)/" },
	},
	{
		name: "server-asks-the-app",
		comment:
			"An interface translates between a request and a use-case; what the command can do it can do, and no more.",
		from: { path: "^packages/server/src/", pathNot: TEST },
		to: { path: "^packages/(sources|store)/" },
	},
	{
		name: "web-stays-in-the-browser",
		comment:
			"The page is compiled for a browser: of what runs beside it, it may know the types of the interface alone.",
		from: { path: "^packages/web/src/", pathNot: TEST },
		to: { path: "^packages/(report|sources|store|app|cli)/" },
	},
	{
		name: "web-knows-the-server-by-type",
		comment: "One import of a value would put Fastify and SQLite into the page.",
		from: { path: "^packages/web/src/", pathNot: TEST },
		to: { path: "^packages/server/", dependencyTypesNot: ["type-only"] },
	},
	{
		name: "nothing-imports-the-page",
		comment: "The application is served as built files, by the name of its folder.",
		from: { path: "^packages/(?!web/)" },
		to: { path: "^packages/web/" },
	},
	{
		name: "front-door-only",
		comment:
			"A package may change everything behind its index.ts; the model has a second door for schemas, the languages one for the direction of words, which pages ask as well, the app one for its operations, sources one for the web, report one for views without all that makes them, store and app one for a team, store one for queries of texts that are in no case, and the bundled program one for tests that serve cases as it does.",
		from: { path: "^packages/([^/]+)/" },
		to: {
			path: "^packages/([^/]+)/(src|dist)/(?!index[.](js|ts|d[.]ts)$)",
			pathNot:
				"^packages/($1/|model/(src|dist)/schemas[.]|languages/(src|dist)/direction[.]|app/(src|dist)/operations/index[.]|sources/(src|dist)/web[.]|report/(src|dist)/render[.]|(store|app)/(src|dist)/team/index[.]|store/(src|dist)/query/index[.]|cli/dist/program/server[.])",
		},
	},
	{
		name: "no-test-code-in-source",
		comment: "What ships must not lean on what does not.",
		from: { path: "^packages/", pathNot: TEST },
		to: { path: TEST },
	},
	{
		name: "declared-dependencies-only",
		comment:
			"npm puts every package where every other can reach it; an undeclared one is missing once installed alone.",
		from: { path: "^packages/(?!web/)[^/]+/src/", pathNot: TEST },
		to: { dependencyTypes: ["npm-no-pkg", "npm-unknown", "npm-dev", "undetermined"] },
	},
	{
		name: "web-declares-what-it-is-built-of",
		comment: "The page ships built, with nothing to be installed; what it is built of is still declared.",
		from: { path: "^packages/web/src/", pathNot: TEST },
		to: { dependencyTypes: ["npm-no-pkg", "npm-unknown", "undetermined"] },
	},
	{
		name: "imports-resolve",
		comment: "An import that the cruiser cannot follow is one that no rule has seen.",
		from: { path: "^packages/" },
		to: { couldNotResolve: true },
	},
];

module.exports = {
	// A rule without a severity only warns, and a warning passes.
	forbidden: rules.map((rule) => ({ severity: "error", ...rule })),
	options: {
		// No rule asks about cycles, which are half of the work; the linter finds them.
		skipAnalysisNotInRules: true,
		tsPreCompilationDeps: true,
		tsConfig: { fileName: "tsconfig.shape.json" },
		doNotFollow: { path: "node_modules|/dist/" },
		enhancedResolveOptions: {
			exportsFields: ["exports"],
			conditionNames: ["import", "types", "default"],
			extensions: [".ts", ".tsx", ".js", ".mjs", ".cjs", ".json"],
		},
	},
};
