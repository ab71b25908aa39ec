// Static ideal points of one session beside R's pscl::ideal and MCMCpack::MCMCirt1d: the same yes and no votes of the same voters, by turns.
//   node bench/peers/ideal-points.mjs [session]
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { idealPoints } from "../../packages/core/dist/index.js";
import { readVotes } from "../../packages/sources/dist/index.js";

const SESSION = process.argv[2] ?? "70";
const TURNS = 3;
const ROUNDS = { pscl: "5,000 and 5,000 before them", MCMCpack: "20,000 and 1,000 before them" };
const folder = ["../../../shared/data/un-votes/", "../../../../shared/data/un-votes/"]
	.map((path) => new URL(path, import.meta.url))
	.find((path) => existsSync(path));
if (folder === undefined) {
	console.log("skipped: no shared data");
	process.exit(0);
}
const hasR = spawnSync("Rscript", ["-e", "library(pscl);library(MCMCpack)"]).status === 0;
if (!hasR) {
	console.log("skipped: no R with pscl and MCMCpack (Debian: apt-get install r-cran-pscl r-cran-mcmcpack)");
	process.exit(0);
}
const files = ["un_votes_long", "un_roll_calls", "un_roll_call_issues"].map((name) => ({
	name: `${name}.csv.gz`,
	bytes: new Uint8Array(readFileSync(new URL(`${name}.csv.gz`, folder))),
}));
const read = await readVotes(files, {});
if (!read.ok) throw new Error(read.problem.message);
const { voters, rollCalls, cells } = read.value.matrix;
const width = voters.length;
const yesNo = (cell) => cell === 1 || cell === 3;
// Roll calls that divide yes from no, and voters with 20 such votes.
const rows = [...rollCalls.keys()].filter((at) => {
	const own = new Set(cells.subarray(at * width, (at + 1) * width));
	return rollCalls[at].session === SESSION && own.has(1) && own.has(3);
});
const columns = [...voters.keys()].filter(
	(voter) => rows.filter((at) => yesNo(cells[at * width + voter])).length >= 20,
);
const matrix = {
	voters: columns.map((at) => voters[at]),
	rollCalls: rows.map((at) => rollCalls[at]),
	cells: Uint8Array.from(
		rows.flatMap((at) => columns.map((voter) => (yesNo(cells[at * width + voter]) ? cells[at * width + voter] : 0))),
	),
};
const work = mkdtempSync(join(tmpdir(), "ideal-"));
const lines = columns.map((_, column) =>
	rows.map((_, row) => ({ 1: "1", 3: "0" })[matrix.cells[row * columns.length + column]] ?? "NA").join(","),
);
writeFileSync(join(work, "votes.csv"), `${lines.join("\n")}\n`);
writeFileSync(
	join(work, "run.R"),
	`args <- commandArgs(TRUE)
v <- as.matrix(read.csv("votes.csv", header = FALSE)); rownames(v) <- paste0("v", seq_len(nrow(v)))
suppressMessages(library(args[1], character.only = TRUE))
set.seed(as.integer(args[2]))
t <- system.time(if (args[1] == "pscl") {
  r <- rollcall(v, yea = 1, nay = 0, missing = NA, notInLegis = 9)
  x <- (if (args[3] == "long") ideal(r, d = 1, normalize = TRUE, maxiter = 40000, burnin = 8000, thin = 20) else ideal(r, d = 1, normalize = TRUE))$xbar[, 1]
} else {
  x <- colMeans(MCMCirt1d(v, theta.constraints = list(), store.item = FALSE))
})
cat("RESULT\n"); cat(as.character(packageVersion(args[1])), sum(t[c(1, 2)]), "\n"); cat(x, sep = "\n")
`,
);
const ours = (seed) => {
	const begun = process.cpuUsage();
	const found = idealPoints(matrix, { by: "whole", seed });
	const { user, system } = process.cpuUsage(begun);
	return { seconds: (user + system) / 1e6, points: found.points.map(({ point }) => point), rounds: found.fit.rounds };
};
const theirs = (name, seed, length = "default") => {
	const [head, ...points] = spawnSync("Rscript", ["run.R", name, String(seed), length], {
		cwd: work,
		encoding: "utf8",
		maxBuffer: 1e8,
	})
		.stdout.split("RESULT\n")[1]
		.trim()
		.split("\n");
	const [version, seconds] = head.split(" ");
	return { version, seconds: Number(seconds), points: points.map(Number) };
};
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
console.log(`session ${SESSION}: ${rows.length} roll calls, ${columns.length} voters; node ${process.version}`);
for (const name of ["pscl", "MCMCpack"]) {
	const turns = Array.from({ length: TURNS }, (_, at) => [ours(at + 1), theirs(name, at + 1)]);
	const [own, other] = [0, 1].map((side) => median(turns.map((turn) => turn[side].seconds)));
	const [mine, its] = turns[0];
	const steady = (side) => Math.abs(pearson(turns[0][side].points, turns[1][side].points)).toFixed(4);
	const apart = turns.map((turn) => Math.abs(pearson(turn[0].points, turn[1].points)).toFixed(4)).join(", ");
	console.log(
		`${name} ${its.version}: ${other.toFixed(1)} s, ours ${own.toFixed(2)} s (${(other / own).toFixed(0)} times; ours ${mine.rounds} rounds and 60 before them, theirs ${ROUNDS[name]}); |r| with three seeds ${apart}; two seeds of theirs ${steady(1)}, of ours ${steady(0)}`,
	);
}
const long = theirs("pscl", 11, "long");
console.log(
	`pscl, 40,000 rounds: ${long.seconds.toFixed(1)} s, |r| ${Math.abs(pearson(ours(1).points, long.points)).toFixed(4)}`,
);
rmSync(work, { recursive: true });

function pearson(a, b) {
	const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
	const [x, y] = [mean(a), mean(b)];
	let [xy, xx, yy] = [0, 0, 0];
	for (const [at, value] of a.entries()) {
		xy += (value - x) * (b[at] - y);
		xx += (value - x) ** 2;
		yy += (b[at] - y) ** 2;
	}
	return xy / Math.sqrt(xx * yy);
}
