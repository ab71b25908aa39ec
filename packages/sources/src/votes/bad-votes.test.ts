import { gzipSync } from "node:zlib";
import { allStates, CELLS, codesOf, voteAt } from "@fissure/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draws } from "../../../../tools/in-proof.ts";
import { encode } from "../fixtures/encode.ts";
import { codesIn, file, read, refusal, votesOf } from "./fixtures/read.ts";
import { gatherVotes } from "./gather-votes.ts";
import { readVotes } from "./read-votes.ts";

const ROLL_CALLS = `rcid,session,importantvote,date,unres,amend,para,short,descr
1,74,0,2019-12-02,R/74/17,0,0,TIDES,To tend lighthouses
2,74,0,2019-12-03,R/74/18,0,0,HARBOURS,To dredge harbours
`;
const ISSUES = "rcid,short_name,issue\n1,co,Coasts\n";
const HEAD = "rcid,country,iso2,vote";
const withVotes = (rows: string, rollCalls = ROLL_CALLS) => ({
	"votes.csv": `${HEAD}\n${rows}`,
	"roll.csv": rollCalls,
	"issues.csv": ISSUES,
});

describe("bad rows of votes", () => {
	it.each([
		["an unknown country", "1,Atlantis,,1", "votes-voter-unknown"],
		["a vote that is none", "1,Chile,,maybe", "votes-vote-unknown"],
		["a formula", "1,Chile,,=1+1", "votes-vote-unknown"],
		["a state and a vote in each other's place", "1,1,,Chile", "votes-columns-swapped"],
		["an unknown roll call", "9,Chile,,1", "votes-roll-call-unknown"],
		["too few cells", "1,Chile", "votes-row"],
		["too many cells", "1,Chile,,1,1", "votes-row"],
		["a quotation mark that never closes", '1,"Chile,,1', "votes-row"],
		["words after a closing quotation mark", '1,"Chile" then,,1', "votes-row"],
		["a huge cell", `1,${"C".repeat(300_000)},,1`, "votes-row"],
		["a name of every object", "1,__proto__,,1", "votes-voter-unknown"],
	])("%s costs that row", async (_, row, code) => {
		const outcome = await read(withVotes(`1,France,FR,1\n${row}\n2,France,FR,3\n`));
		expect(votesOf(outcome.matrix)).toEqual({ 1: "FRA yes", 2: "FRA no" });
		expect(codesIn(outcome)).toEqual([`${code} votes.csv, line 3`]);
	});

	it.each(["2019-02-29", "2019-13-01", "0000-00-00", "yesterday", "", "2019", "9999-01-01"])(
		"a roll call on %j is not taken, nor are its votes",
		async (date) => {
			const outcome = await read(withVotes("1,France,FR,1\n2,France,FR,3\n", ROLL_CALLS.replace("2019-12-03", date)));
			expect(votesOf(outcome.matrix)).toEqual({ 1: "FRA yes" });
			expect(codesIn(outcome)).toEqual(["votes-date roll.csv, line 3", "votes-roll-call-unknown votes.csv, line 3"]);
		},
	);

	it("that say the same twice are counted once, and said", async () => {
		const outcome = await read(withVotes("1,France,FR,1\n1,FRANCE,FR,1\n1,France,FR,1\n"));
		expect(votesOf(outcome.matrix)).toEqual({ 1: "FRA yes", 2: "" });
		expect(outcome.problems[0]).toMatchObject({
			code: "votes-repeated",
			message: "Expected each vote once, got 2 rows that say the same again; each is counted once",
		});
	});

	it("that contradict each other are both left out, and both named", async () => {
		const outcome = await read(withVotes("1,France,FR,1\n2,France,FR,1\n1,France,FR,3\n1,France,FR,1\n"));
		expect(votesOf(outcome.matrix)).toEqual({ 1: "", 2: "FRA yes" });
		expect(outcome.problems).toEqual([
			{
				code: "votes-contradict",
				message: "Expected one vote of FRA on roll call 1, got another in line 2; neither is taken",
				place: "votes.csv, lines 4, 5",
			},
		]);
	});

	it("that swap whole columns are refused with what to do", async () => {
		expect(await refusal(withVotes("1,1,,France\n2,3,,France\n"))).toBe("votes-columns-swapped");
	});

	it("are named in full fifty times, then counted", async () => {
		const rows = Array.from({ length: 80 }, (_, at) => `1,Atlantis ${at},,1\n`).join("");
		const { problems } = await read(withVotes(`1,France,FR,1\n${rows}1,Atlantis 0,,1\n`));
		expect(problems).toHaveLength(51);
		expect(problems[0]?.place).toBe("votes.csv, lines 3, 83");
		expect(problems[49]?.message).toContain("Atlantis 49");
		expect(problems[50]).toMatchObject({ code: "votes-voter-unknown", message: "30 more of this kind" });
	});

	it("in other encodings are read", async () => {
		const text = withVotes("1,Côte d'Ivoire,CI,1\n2,Türkiye,TR,3\n");
		const wide = { ...file("votes.csv", ""), bytes: Buffer.from(`\ufeff${text["votes.csv"]}`, "utf16le") };
		const western = { ...file("votes.csv", ""), bytes: encode(text["votes.csv"], "windows-1252") };
		// What is not ASCII comes after all that is looked at to recognise the encoding.
		const late = `${HEAD}\n${"1,France,FR,1\n".repeat(8000)}2,`;
		const mixed = {
			...file("votes.csv", ""),
			bytes: Buffer.concat([Buffer.from(late), encode("Türkiye,TR,3\n", "windows-1252")]),
		};
		for (const votes of [wide, western, mixed]) {
			const outcome = await readVotes([votes, file("roll.csv", ROLL_CALLS), file("issues.csv", ISSUES)]);
			expect(outcome.ok && Object.values(votesOf(outcome.value.matrix))[1]).toBe("TUR no");
		}
	});
});

/** Numbers in [0, 1) that are the same in each run. */
function* numbers(): Generator<number, never> {
	for (let state = 20260131; ; state = (state * 1103515245 + 12345) % 2 ** 31) yield (state >> 8) / 2 ** 23;
}

describe("ten thousand spoiled rows", () => {
	const MISTAKES: readonly ((cells: readonly string[]) => string)[] = [
		([id = "", , code = "", vote = ""]) => [id, "Atlantis", code, vote].join(),
		([id = "", name = "", code = ""]) => [id, name, code, "possibly"].join(),
		([id = "", name = "", code = ""]) => [id, name, code, ""].join(),
		([, name = "", code = "", vote = ""]) => ["x9", name, code, vote].join(),
		([id = "", name = "", code = "", vote = ""]) => [id, vote, code, name].join(),
		([id = "", name = "", code = "", vote = ""]) => [id, `"${name}`, code, vote].join(),
		([id = "", name = "", code = "", vote = ""]) => [id, `"${name}"s`, code, vote].join(),
		([id = "", name = ""]) => [id, name].join(),
		(cells) => [...cells, "7"].join(),
		([id = "", , code = "", vote = ""]) => [id, "", code, vote].join(),
		([id = "", name = "", code = "", vote = ""]) => [id, `=HYPERLINK(${name})`, code, vote].join(),
		([id = "", name = "", code = "", vote = ""]) => [id, `${name}\u0000\ufffd`, code, vote].join(),
		([id = "", name = "", code = "", vote = ""]) => [id, name, code, `${vote}${vote}`].join(),
		([id = "", name = "", code = "", vote = ""]) => [id, name, code, vote].join(";"),
	];
	const states = allStates().filter(({ id, ended }) => !ended && codesOf(id)?.cow !== null);

	it("cost themselves and nothing else", async () => {
		const random = numbers();
		const next = (below: number): number => Math.floor(random.next().value * below);
		const rollCalls = Array.from({ length: 110 }, (_, at) => `${at},74,0,2019-12-02,R/74/${at},0,0,TIDES,Tides`);
		const good = new Map<string, string>();
		let bad = 0;
		const rows = rollCalls.flatMap((_, rollCall) =>
			states.map(({ id, names: [name = ""] }) => {
				const vote = `${1 + next(3)}`;
				const cells = [`${rollCall}`, name.includes(",") ? id : name, "", vote];
				if (bad < 10_000 && next(2) === 0) {
					bad++;
					return MISTAKES[next(MISTAKES.length)]?.(cells) ?? "";
				}
				good.set(`${rollCall} ${id}`, vote);
				return cells.join();
			}),
		);
		expect(bad).toBe(10_000);
		const { matrix, problems } = await read({
			"votes.csv": `${HEAD}\n${rows.join("\n")}\n`,
			"roll.csv": `rcid,session,importantvote,date,unres,amend,para,short,descr\n${rollCalls.join("\n")}\n`,
		});
		const found = new Map<string, string>();
		for (const [at, { id }] of matrix.rollCalls.entries())
			for (const [column, voter] of matrix.voters.entries()) {
				const vote = voteAt(matrix, at, column);
				if (vote !== null) found.set(`${id} ${voter.id}`, `${CELLS[vote]}`);
			}
		expect([...good].filter(([key, vote]) => found.get(key) !== vote)).toEqual([]);
		expect([...found.keys()].filter((key) => !good.has(key))).toEqual([]);
		expect(problems.every(({ place }) => /^(?:votes|roll)\.csv/u.test(place))).toBe(true);
		expect(new Set(problems.map(({ code }) => code))).toEqual(
			new Set([
				"votes-part-missing",
				"votes-row",
				"votes-voter-unknown",
				"votes-vote-unknown",
				"votes-roll-call-unknown",
				"votes-columns-swapped",
			]),
		);
	});
});

describe("hostile files of votes", () => {
	it("that unpack to hundreds of times their size are refused", async () => {
		const bomb = gzipSync(Buffer.concat([Buffer.from(`${HEAD}\n`), Buffer.alloc(70 * 1024 * 1024, "1,France,FR,1\n")]));
		const outcome = await readVotes([{ name: "votes.csv.gz", bytes: bomb }, file("roll.csv", ROLL_CALLS)]);
		const problems = outcome.ok ? outcome.value.problems : [outcome.problem];
		expect(problems.map(({ code }) => code)).toContain("votes-gzip");
	});

	it("with more votes than fit into memory are refused, with what to do", () => {
		const facts = {
			...({
				body: "other",
				date: "2020-01-02",
				session: null,
				symbol: null,
				title: "Tides",
				description: null,
			} as const),
			...{ important: null, issues: [], amendment: false, paragraph: false, vetoedBy: [], stated: null },
		};
		const someone = () => ({ name: null, state: null, group: null });
		// One row that is too long, and rows that are short and together too many.
		const long = gatherVotes();
		const rollCall = long.rollCall("1", facts) ?? -1;
		long.vote(rollCall, long.voter("a", someone), CELLS.yes, "v.csv", 2);
		expect(long.isFull()).toBe(false);
		for (const line of [3, 4]) long.vote(rollCall, 200_000_000, CELLS.no, "v.csv", line);
		expect(long.isFull()).toBe(true);
		const many = gatherVotes();
		for (let at = 0; at < 10_001; at++)
			many.vote(many.rollCall(`${at}`, facts) ?? -1, many.voter(`v${at}`, someone), CELLS.yes, "v.csv", at);
		for (const gathering of [long, many])
			expect(gathering.finish("t")).toMatchObject({
				ok: false,
				problem: {
					code: "votes-too-many",
					message:
						"Expected at most 500,000 roll calls and 100,000,000 votes (roll calls times voters), got more; give the files of one chamber, one term or some years at a time",
				},
			});
	});

	it("that come piece by piece are the same as whole ones, packed or not, in any encoding", async () => {
		const text = withVotes("1,France,FR,1\n2,Türkiye,TR,3\n");
		const whole = await read(text);
		const wide = Buffer.from(`\ufeff${text["votes.csv"]}`, "utf16le");
		for (const bytes of [Buffer.from(text["votes.csv"]), gzipSync(text["votes.csv"]), wide]) {
			async function* pieces() {
				for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
			}
			const outcome = await readVotes([
				{ name: "votes.csv", chunks: pieces },
				...[file("roll.csv", ROLL_CALLS), file("issues.csv", ISSUES)],
			]);
			expect(outcome).toMatchObject({ ok: true, value: { matrix: whole.matrix, problems: [] } });
		}
	});

	it("of markup without an end are refused", async () => {
		const bytes = Buffer.alloc(65 * 1024 * 1024, " ");
		bytes.write("<PV.RollCallVoteResults>");
		const outcome = await readVotes([{ name: "a.xml", bytes }]);
		expect(outcome.ok ? "read" : outcome.problem.code).toBe("votes-too-large");
	});

	it("that are cut off or damaged are read as far as they go, or refused", async () => {
		const packed = gzipSync(`${HEAD}\n1,France,FR,1\n`);
		for (const bytes of [packed.subarray(0, packed.length - 9), packed.subarray(0, 12)]) {
			const outcome = await readVotes([{ name: "votes.csv.gz", bytes }, file("roll.csv", ROLL_CALLS)]);
			expect((outcome.ok ? outcome.value.problems : [outcome.problem]).map(({ code }) => code)).toContain("votes-gzip");
		}
		expect(await refusal({ "v.csv": "\u0000\u0001\u0002" })).toBe("text-binary");
	});

	it("never throw, whatever their bytes", async () => {
		const seeds = Object.entries(withVotes('1,France,FR,1\n2,"Chile",CL,3\n'));
		const change = fc.tuple(fc.nat(), fc.constantFrom(...',;"\n\r\t=<\0\u00e9'), fc.boolean());
		await fc.assert(
			fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), fc.nat(2), async (changes, which) => {
				const files = seeds.map(([name, text], at) => {
					if (at !== which) return file(name, text);
					const letters = [...text];
					for (const [place, sign, inserts] of changes) letters.splice(place % letters.length, inserts ? 0 : 1, sign);
					return file(name, letters.join(""));
				});
				const outcome = await readVotes(files);
				expect(
					outcome.ok ? outcome.value.matrix.cells.every((cell) => cell <= CELLS.absent) : outcome.problem.code,
				).toBeTruthy();
			}),
			{ numRuns: draws(400) },
		);
	});

	it("do not depend on how the rows are ordered", async () => {
		const rows = ["1,France,FR,1", "1,Chile,CL,2", "2,France,FR,3", "2,Chile,CL,1", "1,Peru,PE,1"];
		const plain = await read(withVotes(`${rows.join("\n")}\n`));
		await fc.assert(
			fc.asyncProperty(fc.shuffledSubarray(rows, { minLength: rows.length }), async (shuffled) => {
				expect((await read(withVotes(`${shuffled.join("\r\n")}\r\n`))).matrix).toEqual(plain.matrix);
			}),
			{ numRuns: draws(40) },
		);
	});

	it("can be stopped", async () => {
		const { "votes.csv": votes, "roll.csv": rolls } = withVotes("1,France,FR,1\n");
		const files = [file("votes.csv", votes), file("roll.csv", rolls)];
		const seen: string[] = [];
		await expect(
			readVotes(files, {
				signal: AbortSignal.abort(new Error("stopped")),
				onProgress: ({ file: name }) => seen.push(name),
			}),
		).rejects.toThrow("stopped");
		await readVotes(files, { onProgress: ({ file: name, bytes }) => seen.push(`${name} ${bytes}`) });
		expect(seen).toEqual([`roll.csv ${rolls.length}`, `votes.csv ${votes.length}`]);
	});
});
