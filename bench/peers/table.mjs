// The table at the top of docs/benchmarks.md, written from the figures that were kept; what is furthest from its aim comes first.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";

const PAGE = new URL("../../docs/benchmarks.md", import.meta.url);
const [BEGIN, END] = ["<!-- peers -->", "<!-- end of peers -->"];
const HEAD = [
	"| path | ours | beside | ratio | aim | limit | share of its speed | same work? | what it does not do |",
	"|---|---|---|---|---|---|---|---|---|",
];

/** Replaces what stands between the two marks. */
export function writeTable(figures) {
	const page = readFileSync(PAGE, "utf8");
	const [before, after] = [page.indexOf(BEGIN) + BEGIN.length, page.indexOf(END)];
	if (after < before)
		throw new RangeError(`Expected ${BEGIN} and ${END} in docs/benchmarks.md, got a page without them`);
	writeFileSync(PAGE, `${page.slice(0, before)}\n${tableOf(figures)}\n${page.slice(after)}`);
}

/** Lines of Markdown: one for each path and peer, or for a path alone where it has none. */
export function tableOf(figures) {
	const lines = Object.values(figures).flatMap(({ title, full }) => full.paths.flatMap((path) => linesOf(title, path)));
	const machines = new Set(
		Object.values(figures).map(({ machine: { cores, processor, node } }) => `${cores} × ${processor}, Node ${node}`),
	);
	const bare = Object.values(figures).map(({ machine }) => machine.bare);
	const rounds = Object.entries(figures).map(([name, { full }]) => `${name} ${full.rounds}`);
	const missing = readdirSync(new URL("rows/", import.meta.url))
		.map((file) => file.replace(/[.]mjs$/u, ""))
		.filter((name) => !(name in figures))
		.sort();
	const sorted = lines.toSorted((a, b) => a.share - b.share);
	return [
		`Measured on ${[...machines].join("; ")}, where \`node -e 0\` took ${Math.min(...bare)} to ${Math.max(...bare)} s of the processor. Rounds: ${rounds.join(", ")}.${missing.length === 0 ? "" : ` Without figures: ${missing.join(", ")}.`}`,
		"",
		...HEAD,
		...sorted.map(({ cells }) => `| ${cells.map(escaped).join(" | ")} |`),
	].join("\n");
}

function linesOf(title, { path, ours, peers, limit, aims, same }) {
	const name = path === "" ? title : `${title}: ${path}`;
	const ofPath = aims.filter(({ of }) => !(of in peers));
	const entries = Object.keys(peers).length > 0 ? Object.entries(peers) : [[null, null]];
	return entries.map(([peer, figures]) => {
		const own = [...aims.filter(({ of }) => of === peer), ...ofPath];
		const bound = limit === null ? ["–", "–"] : [limit.name, `${Number((100 * limit.ratio.median).toPrecision(2))} %`];
		return {
			// Without an aim, how far ahead we are.
			share: own.length > 0 ? Math.min(...own.map(({ share }) => share)) : (figures?.ratio.median ?? 1),
			cells: [
				name,
				timeOf(ours),
				figures === null ? "–" : `${peer} ${figures.version ?? ""}, ${timeOf(figures)}`,
				figures === null ? "–" : `${figures.ratio.median} × (${figures.ratio.least}–${figures.ratio.most})`,
				own.length === 0 ? "–" : own.map(({ asked, share }) => `${asked}${share >= 1 ? "" : " (missed)"}`).join("; "),
				...bound,
				same === null ? "–" : `${same.same ? "yes" : "no"}: ${same.says}`,
				figures?.lacks ?? "–",
			],
		};
	});
}

const timeOf = ({ seconds, megabytes, timed }) =>
	`${seconds.median} s${timed === undefined ? "" : ` (${timed})`}${megabytes === undefined ? "" : `, ${megabytes} MB`}`;

const escaped = (cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ");
