// How alike all pairs of states vote in all years, by Cohen's kappa with squared weights: a value for each pair and year in which both voted.
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { agreement } from "../../../packages/core/dist/votes/agreement.js";
import { agreementMeasure } from "../../../packages/core/dist/votes/agreement-measures.js";
import { partOf, unVotes } from "../un-votes.mjs";

const PEER = "R";
const COUNT = fileURLToPath(new URL("../agreement.R", import.meta.url));
const MEASURE = agreementMeasure("kappa-squared");
const CLOSE = 1e-9;
/** Written by the peer where two never voted together. */
const NEVER = -9;

export const title = "Agreement of all pairs of states in all years";
export const aim = { peer: 1 };
export const needs = { debian: ["r-base-core"] };
export const data = ["un-votes"];
export const lacks = {
	[PEER]: "is a program written for this alone, by products of matrices; only this measure, no intervals",
};
export const limit = { name: "32 votes of each pair compared at a time, one kind of vote" };

export async function prepare({ small, data, has, versionOf }) {
	const all = await unVotes(data("un-votes"));
	const matrix = small ? since(all, "2010") : all;
	const width = matrix.voters.length;
	const folder = mkdtempSync(join(tmpdir(), "agreement-"));
	const [cells, groups, out] = ["cells", "groups", "out"].map((name) => join(folder, name));
	const yearOf = ({ date }) => date.slice(0, 4);
	writeFileSync(cells, matrix.cells);
	writeFileSync(groups, `${matrix.rollCalls.map(yearOf).join("\n")}\n`);
	const words = new Int32Array(width * Math.ceil(matrix.rollCalls.length / 32));
	for (let at = 0; at < words.length; at++) words[at] = Math.imul(at, 0x9e3779b1);
	return {
		ours: { run: () => agreement(matrix, { by: "year", measures: [MEASURE] }) },
		peers: has("r-base-core")
			? {
					[PEER]: {
						...{ version: versionOf("r-base-core"), command: ["Rscript", COUNT, cells, String(width), groups, out] },
						...{ read: JSON.parse, timed: "within R, without its start and the reading of the votes" },
					},
				}
			: {},
		limit: { run: () => commonVotes(words, width) },
		same: ({ ours: { groups, rows, group, one, other, measured } }) => {
			const bytes = readFileSync(out);
			const theirs = new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
			const years = groups.map(({ id }) => id).toSorted();
			let alike = 0;
			for (let row = 0; row < rows; row++) {
				const at = years.indexOf(groups[group[row]].id) * width * width + other[row] * width + one[row];
				const [own, its] = [measured[0].values[row], theirs[at]];
				if ((Number.isNaN(own) && !Number.isFinite(its)) || Math.abs(own - its) < CLOSE) alike++;
			}
			// Both halves and the diagonal are in their matrices.
			let together = 0;
			for (const [at, value] of theirs.entries())
				if (value !== NEVER && at % width < Math.floor(at / width) % width) together++;
			const says = `${alike.toLocaleString("en")} of ${rows.toLocaleString("en")} values alike, ${together.toLocaleString("en")} of theirs`;
			return { same: alike === rows && together === rows, says };
		},
		digest: ({ measured: [{ values }] }) =>
			createHash("sha256")
				.update(new Uint8Array(values.buffer, values.byteOffset, values.byteLength))
				.digest("hex"),
		close: () => rmSync(folder, { recursive: true, force: true }),
	};
}

function since(matrix, year) {
	const rows = [...matrix.rollCalls.keys()].filter((at) => matrix.rollCalls[at].date >= year);
	return partOf(matrix, rows, [...matrix.voters.keys()]);
}

function commonVotes(words, width) {
	const each = words.length / width;
	let sum = 0;
	for (let one = 0; one < width; one++)
		for (let other = one + 1; other < width; other++)
			for (let word = 0; word < each; word++) {
				let bits = words[one * each + word] & words[other * each + word];
				bits -= (bits >>> 1) & 0x55555555;
				bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
				sum += Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
			}
	return sum;
}
