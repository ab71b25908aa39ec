// Static ideal points of one session of the General Assembly: the same yes and no votes of the same voters.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { idealPoints } from "../../../packages/core/dist/index.js";
import { partOf, unVotes } from "../un-votes.mjs";

const SESSION = "70";
const SEED = 1;
const LEAST_VOTES = 20;
/** Of what two runs of a peer agree on with each other, or nearly. */
const LEAST_R = 0.96;
const ESTIMATE = fileURLToPath(new URL("../ideal-points.R", import.meta.url));
const PEERS = { pscl: "r-cran-pscl", MCMCpack: "r-cran-mcmcpack" };

export const title = "Static ideal points of a session of the General Assembly";
export const aim = { pscl: 10, MCMCpack: 10 };
export const needs = { debian: Object.values(PEERS) };
export const data = ["un-votes"];
export const lacks = {
	pscl: "abstentions; points that move from session to session; intervals by bootstrap",
	MCMCpack: "abstentions in this model; intervals by bootstrap",
};
export const limit = { name: "a product and a sum for each vote of each round" };
export const rounds = 3;

export async function prepare({ small, data, has, versionOf }) {
	const matrix = yesAndNo(await unVotes(data("un-votes")), small ? 4 : 1);
	const folder = mkdtempSync(join(tmpdir(), "ideal-"));
	const votes = join(folder, "votes.csv");
	writeFileSync(votes, linesOf(matrix));
	const byPackage = (name, ...more) => ["Rscript", ESTIMATE, votes, name, String(SEED), ...more];
	const read = (stdout) => JSON.parse(stdout.split("RESULT\n")[1]);
	const timed = "within R, without its start and the reading of the votes";
	const peers = Object.entries(PEERS)
		.filter(([, need]) => has(need))
		.map(([name, need]) => [name, { version: versionOf(need), command: byPackage(name), read, timed }]);
	const estimate = () => idealPoints(matrix, { by: "whole", seed: SEED });
	const rounds = estimate().fit.rounds;
	return {
		ours: { run: estimate },
		peers: Object.fromEntries(peers),
		limit: { run: () => sumOf(matrix.cells, rounds) },
		same(results) {
			const own = results.ours.points.map(({ point }) => point);
			const r = (points) => Math.abs(pearson(own, points));
			const beside = peers.map(([name]) => ({ name, r: r(results[name].points) }));
			if (!small && has(PEERS.pscl)) {
				const [file, ...args] = byPackage("pscl", "long");
				const long = spawnSync(file, args, { encoding: "utf8", maxBuffer: 1e8 }).stdout;
				beside.push({ name: "pscl with 40,000 rounds", r: r(read(long).points) });
			}
			const says = beside.map(({ name, r }) => `|r| ${r.toFixed(3)} with ${name}`).join(", ");
			return {
				same: beside.every(({ r }) => r >= LEAST_R),
				says: `${matrix.rollCalls.length} roll calls, ${matrix.voters.length} voters; ${says}`,
			};
		},
		digest: ({ points }) => createHash("sha256").update(JSON.stringify(points)).digest("hex"),
		close: () => rmSync(folder, { recursive: true, force: true }),
	};
}

/** Roll calls of the session that divide yes from no, every n-th of them, and voters with enough such votes; other votes as none. */
function yesAndNo(matrix, every) {
	const { voters, rollCalls, cells } = matrix;
	const width = voters.length;
	const isYesNo = (cell) => cell === 1 || cell === 3;
	const rows = [...rollCalls.keys()]
		.filter((at) => {
			const own = new Set(cells.subarray(at * width, (at + 1) * width));
			return rollCalls[at].session === SESSION && own.has(1) && own.has(3);
		})
		.filter((_, at) => at % every === 0);
	const least = LEAST_VOTES / every;
	const columns = [...voters.keys()].filter(
		(voter) => rows.filter((at) => isYesNo(cells[at * width + voter])).length >= least,
	);
	return partOf(matrix, rows, columns, (cell) => (isYesNo(cell) ? cell : 0));
}

function linesOf({ voters, rollCalls, cells }) {
	const lines = voters.map((_, voter) =>
		rollCalls.map((_, at) => ({ 1: "1", 3: "0" })[cells[at * voters.length + voter]] ?? "NA").join(","),
	);
	return `${lines.join("\n")}\n`;
}

function sumOf(cells, rounds) {
	let sum = 0;
	for (let round = 0; round < rounds; round++)
		for (let at = 0; at < cells.length; at++) sum += cells[at] * (round + 0.5);
	return sum;
}

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
