import { existsSync, readFileSync } from "node:fs";
import {
	type Agreement,
	type AgreementMeasure,
	agreement,
	agreementMeasure,
	stateNamed,
	type VoteMatrix,
	type VoteSides,
	voteSides,
	withRollCalls,
} from "@fissure/core";
import { readVotes } from "@fissure/sources";
import { beforeAll, describe, expect, it } from "vitest";
import { granted } from "../fixtures/port-ellery.ts";

const SHARED = new URL("../../../../../shared/", import.meta.url);
const FILES = ["un_votes_long.csv.gz", "un_roll_calls.csv.gz", "un_roll_call_issues.csv.gz"];

/** Rows of a plain CSV by the names of its columns. */
function csvOf(path: string): readonly Readonly<Record<string, string>>[] {
	const [head = "", ...lines] = readFileSync(new URL(path, SHARED), "utf8").trim().split(/\r?\n/u);
	const cells = (line: string) => line.split(",").map((cell) => cell.replaceAll('"', ""));
	return lines.map((line) => Object.fromEntries(cells(head).map((name, at) => [name, cells(line)[at] ?? ""])));
}

interface Known {
	readonly id: string;
	readonly value: number;
	readonly tolerance: number;
}
const published = (): ReadonlyMap<string, Known> =>
	new Map(
		JSON.parse(readFileSync(new URL("golden/published_values.json", SHARED), "utf8")).values.map((one: Known) => [
			one.id,
			one,
		]),
	);

const measureOf = (name: string): AgreementMeasure => agreementMeasure(name) as AgreementMeasure;

describe.skipIf(!existsSync(SHARED))("published and recomputed figures (skipped: no shared data)", () => {
	let matrix: VoteMatrix;
	let known: ReadonlyMap<string, Known>;
	beforeAll(async () => {
		const files = FILES.map((name) => ({ name, bytes: readFileSync(new URL(`data/un-votes/${name}`, SHARED)) }));
		matrix = granted(await readVotes(files)).matrix;
		known = published();
	});
	const at = (code: string): number => matrix.voters.findIndex(({ id }) => id === code);
	const until = (from: string, to: string) =>
		withRollCalls(matrix, ({ date }) => date >= from && date <= `${to}-12-31`);

	const before = new Map<string, Agreement>();
	/** What the measures say of a pair in a group; `name n` and `name`. */
	const said = (
		votes: VoteMatrix,
		[a, b]: readonly [string, string],
		group: string,
		more: {
			readonly by: "year" | "session" | "whole";
			readonly all?: readonly string[];
			readonly names: readonly string[];
		},
	): Readonly<Record<string, number>> => {
		const key = JSON.stringify([votes.rollCalls.length, a, b, more]);
		const found =
			before.get(key) ??
			agreement(votes, {
				by: more.by,
				pairs: [[at(a), at(b)]],
				measures: more.names.map(measureOf),
				...(more.all && { all: more.all.map(at) }),
			});
		before.set(key, found);
		const row = found.group.findIndex((place) => found.groups[place]?.id === group);
		return Object.fromEntries(
			found.measured.flatMap(({ n, values }, place) => [
				[more.names[place] as string, values[row] as number],
				[`${more.names[place]} n`, n[row] as number],
			]),
		);
	};

	const BY_YEAR = ["agree", "S_abs", "S_sq", "kappa_abs", "kappa_sq", "pi_abs", "pi_sq"];

	it("has the similarity of pairs by year to six digits, with n", () => {
		const rows = csvOf("golden/un_similarity_by_year.csv");
		expect(rows).toHaveLength(60);
		for (const row of rows) {
			const own = said(matrix, [row.a ?? "", row.b ?? ""], row.year ?? "", { by: "year", names: BY_YEAR });
			for (const name of BY_YEAR) {
				const what = `${row.a} ${row.b} ${row.year} ${name}`;
				expect(Math.abs((own[name] as number) - Number(row[name])), what).toBeLessThan(5.01e-7);
				expect(own[`${name} n`], what).toBe(Number(row.n));
			}
		}
	}, 60_000);

	it("has agreement by session under four definitions to eight digits, with n", () => {
		const rows = csvOf("golden/un_agreement_golden.csv");
		expect(rows).toHaveLength(309);
		const columns = {
			agree3_all: "n_all",
			exact_all: "n_all",
			agree3_contested: "n_contested",
			yn_coincidence: "n_yn",
		};
		const pairs = [...new Set(rows.map(({ a, b }) => `${a}|${b}`))].map((pair) =>
			pair.split("|").map((name) => at(stateNamed(name) ?? "")),
		) as unknown as readonly (readonly [number, number])[];
		const names = Object.keys(columns);
		const found = agreement(matrix, { by: "session", pairs, measures: names.map(measureOf) });
		const places = new Map(
			Array.from({ length: found.rows }, (_, row) => [
				`${found.one[row]} ${found.other[row]} ${found.groups[found.group[row] as number]?.id}`,
				row,
			]),
		);
		for (const row of rows) {
			const [a, b] = [row.a, row.b].map((name) => at(stateNamed(name ?? "") ?? ""));
			const place = places.get(`${a} ${b} ${row.session}`) as number;
			for (const [which, [name, n]] of Object.entries(columns).entries()) {
				const { values, n: counted } = found.measured[which] as (typeof found.measured)[number];
				const what = `${row.a} ${row.b} ${row.session} ${name}`;
				expect(Math.abs((values[place] as number) - Number(row[name])), what).toBeLessThan(5.01e-9);
				expect(counted[place], what).toBe(Number(row[n]));
			}
		}
	}, 60_000);

	it("has those of years in which three all voted", () => {
		const ids = [...known.keys()].filter((id) => /^un-similarity\..*\.\d{4}\./u.test(id));
		expect(ids.length).toBeGreaterThan(90);
		const names = {
			agree: "agree",
			"s-abs": "S_abs",
			"s-sq": "S_sq",
			"kappa-abs": "kappa_abs",
			"kappa-sq": "kappa_sq",
		};
		const all = ["CHN", "RUS", "USA"];
		for (const id of ids) {
			const [, pair = "", year = "", measure = ""] = id.split(".");
			const [a = "", b = ""] = pair.toUpperCase().split("-");
			const name = measure === "n" ? "agree n" : { ...names, "pi-abs": "pi_abs", "pi-sq": "pi_sq" }[measure];
			const own = said(matrix, [a, b], year, { by: "year", all, names: BY_YEAR });
			const { value, tolerance } = known.get(id) as Known;
			expect(Math.abs((own[name as string] as number) - value), id).toBeLessThanOrEqual(tolerance);
		}
	}, 60_000);

	it("has those of China and Russia from 1991 to 2019, three decimals as printed", () => {
		const own = said(until("1991", "2019"), ["CHN", "RUS"], "whole", {
			...{ by: "whole", all: ["CHN", "RUS", "USA"], names: BY_YEAR },
		});
		expect(own["agree n"]).toBe(2462);
		expect(BY_YEAR.map((name) => own[name]?.toFixed(3))).toEqual([
			...["0.698", "0.652", "0.781", "0.364", "0.455", "0.348", "0.442"],
		]);
	});

	it("has those of session 73 and of all sessions", () => {
		const of73 = [...known.values()].filter(({ id }) => id.startsWith("un-agreement.session-73.voeten."));
		expect(of73).toHaveLength(6);
		for (const { id, value, tolerance } of of73) {
			const [a = "", b = ""] = (id.split(".").at(-1) ?? "").toUpperCase().split("-");
			const own = said(matrix, [a, b], "73", { by: "session", names: ["three-category"] });
			expect(Math.abs((own["three-category"] as number) - value), id).toBeLessThanOrEqual(tolerance);
		}
		const all = said(matrix, ["USA", "GBR"], "whole", {
			by: "whole",
			names: ["agree3_all", "exact", "yn_coincidence"],
		});
		for (const [name, id] of [
			["agree3_all", "three-category"],
			["exact", "exact"],
			["yn_coincidence", "yes-no-only"],
		] as const) {
			const { value, tolerance } = known.get(`un-agreement.all-sessions.usa-gbr.${id}`) as Known;
			expect(Math.abs((all[name] as number) - value), id).toBeLessThanOrEqual(tolerance);
		}
	});

	it("has the published claim about China, Russia and the United States, by both rules and both readings", () => {
		const whole = until("1991", "2019");
		const shares = ({ rollCalls, majority, votes }: VoteSides): Readonly<Record<string, number>> => ({
			"roll-calls": rollCalls.length,
			"majority-with-chn-rus": majority.bloc / rollCalls.length,
			"majority-with-usa": majority.against / rollCalls.length,
			"country-votes-with-chn-rus": votes.bloc / (votes.bloc + votes.against),
			"country-votes-with-usa": votes.against / (votes.bloc + votes.against),
		});
		const ids = [...known.keys()].filter((id) => id.startsWith("diplomat.recomputed."));
		expect(ids).toHaveLength(20);
		for (const id of ids) {
			const [, , rule, ...rest] = id.split(".");
			const votes = rest[0] === "important" ? withRollCalls(whole, ({ important }) => important === true) : whole;
			const asked = {
				bloc: [at("CHN"), at("RUS")],
				against: at("USA"),
				rule: rule === "a" ? "together" : "each",
			} as const;
			const { value, tolerance } = known.get(id) as Known;
			const own = shares(voteSides(votes, asked))[rest.at(-1) ?? ""] as number;
			expect(Math.abs(own - value), id).toBeLessThanOrEqual(tolerance);
		}
	});

	it("moves with the agenda alone: S falls where one issue comes up twice, and no state has voted otherwise", () => {
		const year = withRollCalls(matrix, ({ date }) => date.startsWith("2016"));
		const weights = Float64Array.from(year.rollCalls, ({ issues }) =>
			issues.includes("Palestinian conflict") ? 2 : 1,
		);
		const asked = { by: "whole", pairs: [[at("USA"), at("RUS")]], measures: [measureOf("s-squared")] } as const;
		const [once, twice] = [agreement(year, asked), agreement(year, { ...asked, weights })].map(
			({ measured }) => measured[0]?.values[0] as number,
		);
		expect(once).toBeCloseTo(0.009174, 6);
		expect(twice as number).toBeLessThan((once as number) - 0.05);
	});
});
