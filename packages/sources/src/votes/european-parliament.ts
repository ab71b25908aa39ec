import { CELLS, type Problem } from "@fissure/core";
import { walkXml, type XmlElement } from "../formats/walk-xml.ts";
import type { RollCallFacts } from "./gather-votes.ts";
import { termOf } from "./parliament-terms.ts";
import { dayIn, voteIn } from "./vote-cell.ts";
import type { VoteFile } from "./vote-files.ts";
import {
	columnsOf,
	eachRow,
	type FilesByRole,
	missing,
	problemOf,
	type VoteFormat,
	type VoteReading,
	withColumns,
} from "./vote-format.ts";

const CITATION = "European Parliament: results of roll-call votes, minutes of plenary sittings";

/** Roll calls of the European Parliament as tables that are made from its minutes: a row a roll call, and a row a vote. */
export const epCsv: VoteFormat = {
	name: "ep-roll-calls",
	label: "European Parliament (roll calls)",
	citation: CITATION,
	roles: {
		rollCalls: withColumns("identifier", "date", "for", "against", "abstention"),
		votes: withColumns("mepid", "result", "identifier"),
	},
	read: readTables,
};

/** Results of roll-call votes of one sitting as the European Parliament publishes them, in XML. */
export const epXml: VoteFormat = {
	name: "ep-minutes",
	label: "European Parliament (minutes)",
	citation: CITATION,
	roles: { minutes: withColumns("<pv.rollcallvoteresults>") },
	read: readMinutes,
};

/** What a line of the minutes says: on an amendment (`Am 18`), on a part (`§ 4/2`, `Recital B`). */
const ON_AMENDMENT = /(?:^|[-–] )Am(?:\.|endment|endement)? ?\d/iu;
const ON_PART = /(?:^|[-–] )(?:§|recital|considérant|cons\.? )/iu;
/** Of what was voted on: `A9-0020/2019`, `RC-B9-0006/2019`. */
const REFERENCE = /\b(?:RC-)?[ABC]\d{1,2}-\d{4}\/\d{4}\b/u;

function factsOf(
	date: string,
	words: string,
	reference: string | null,
	stated: RollCallFacts["stated"],
): RollCallFacts {
	return {
		body: "european-parliament",
		date,
		session: termOf(date),
		symbol: reference ?? REFERENCE.exec(words)?.[0] ?? null,
		title: words,
		description: null,
		important: null,
		issues: [],
		amendment: ON_AMENDMENT.test(words),
		paragraph: ON_PART.test(words),
		vetoedBy: [],
		stated,
	};
}

async function readTables(files: FilesByRole, reading: VoteReading): Promise<Problem | null> {
	const { gathering } = reading;
	if (!files.has("rollCalls")) return missing("the table of roll calls (identifier, date, for, against …)", files);
	if (!files.has("votes")) return missing("the table of votes (mepid, result, identifier)", files);
	for (const file of files.get("rollCalls") ?? []) await readItems(file, reading);
	for (const file of files.get("votes") ?? []) {
		const [identifier, mepId, mep, group, result] = columnsOf(file, ["identifier", "mepid", "mep", "group", "result"]);
		await eachRow(file, reading, (cells, line) => {
			const cell = (at: number): string => cells[at]?.trim() ?? "";
			const rollCall = gathering.knownRollCall(cell(identifier));
			const vote = voteIn(cell(result));
			if (rollCall === undefined) {
				gathering.problems.add("votes-roll-call-unknown", problemOf.rollCall(cell(identifier)), file.name, line);
			} else if (vote === undefined || vote === CELLS.none) {
				gathering.problems.add("votes-vote-unknown", problemOf.vote(cell(result)), file.name, line);
			} else if (!/^\d+$/u.test(cell(mepId))) {
				gathering.problems.add("votes-voter-unknown", problemOf.member(cell(mepId)), file.name, line);
			} else {
				const facts = () => ({ name: cell(mep) || null, state: null, group: cell(group) || null });
				gathering.vote(rollCall, gathering.voter(`mep-${cell(mepId)}`, facts), vote, file.name, line);
			}
		});
	}
	return null;
}

async function readItems(file: VoteFile, reading: VoteReading): Promise<void> {
	const { problems, rollCall, knownRollCall } = reading.gathering;
	const [identifier, date, report, desc, title] = columnsOf(file, ["identifier", "date", "report", "desc", "title"]);
	const totals = [...columnsOf(file, ["for", "against"]), ...columnsOf(file, ["abstention"])];
	await eachRow(file, reading, (cells, line) => {
		const cell = (at: number): string => cells[at]?.trim() ?? "";
		const day = dayIn(cell(date));
		const counts = totals.map((at) => (/^\d+$/u.test(cell(at)) ? Number(cell(at)) : null));
		const [ayes = null, noes = null, abstentions = null] = counts;
		const stated =
			ayes === null || noes === null || abstentions === null
				? null
				: { yes: ayes, no: noes, abstain: abstentions, absent: null };
		if (cell(identifier) === "") problems.add("votes-row", problemOf.id(""), file.name, line);
		else if (day === undefined) problems.add("votes-date", problemOf.date(cell(date)), file.name, line);
		else if (knownRollCall(cell(identifier)) !== undefined)
			problems.add("votes-repeated", problemOf.again(cell(identifier)), file.name, line);
		else
			rollCall(
				cell(identifier),
				factsOf(day, cell(title) || cell(desc) || cell(identifier), cell(report) || null, stated),
			);
	});
}

async function readMinutes(files: FilesByRole, reading: VoteReading): Promise<Problem | null> {
	for (const file of files.get("minutes") ?? []) {
		const text = await file.text();
		if (!text.ok) return text.problem;
		reading.step(file.name, text.value.length);
		try {
			walkMinutes(text.value, file.name, reading);
		} catch (error) {
			const why = error instanceof Error ? error.message.slice(0, 200) : "";
			const message = `Expected well-formed XML, got ${why}; what comes before is read`;
			reading.gathering.problems.add("votes-row", message, file.name);
		}
	}
	return null;
}

const SIDES: ReadonlyMap<string, number> = new Map([
	["Result.For", CELLS.yes],
	["Result.Against", CELLS.no],
	["Result.Abstention", CELLS.abstain],
]);

interface Member {
	readonly id: string;
	readonly group: string;
	readonly cell: number;
	name: string;
}

/** One roll call while its element is open. */
interface Draft {
	readonly id: string;
	readonly date: string;
	words: string;
	readonly stated: Map<number, number>;
	readonly members: Member[];
}

/** What members say later that they had meant to vote is not what they voted. */
const INTENTIONS = "Intentions";

function walkMinutes(xml: string, file: string, { gathering }: VoteReading): void {
	let sitting = "";
	let draft: Draft | null = null;
	let cell: number = CELLS.none;
	let group = "";
	let inside = "";
	let apart = 0;
	const open = (element: XmlElement): void => {
		const name = localName(element.name);
		if (name === INTENTIONS) apart++;
		if (apart > 0) return;
		if (name === "PV.RollCallVoteResults") sitting = element.attribute("Sitting.Date") ?? "";
		else if (name === "RollCallVote.Result") {
			const date = dayIn(sitting) ?? dayIn(element.attribute("Date") ?? "") ?? "";
			const id = element.attribute("Identifier") || `${date}-${element.attribute("Number") ?? ""}`;
			draft = { id, date, words: "", stated: new Map(), members: [] };
		} else if (draft === null) return;
		else if (SIDES.has(name)) {
			cell = SIDES.get(name) ?? CELLS.none;
			const number = element.attribute("Number") ?? "";
			if (/^\d+$/u.test(number)) draft.stated.set(cell, Number(number));
		} else if (name === "Result.PoliticalGroup.List" || name === "PoliticalGroup.List")
			group = element.attribute("Identifier") ?? "";
		else if (name === "PoliticalGroup.Member.Name" || name === "Member.Name") {
			const person = element.attribute("PersId");
			const card = element.attribute("MepId") ?? "";
			draft.members.push({ id: person ? `mep-${person}` : `mep-card-${card}`, group, cell, name: "" });
			inside = "member";
		} else if (name === "RollCallVote.Description.Text") inside = "words";
	};
	const close = (qualified: string): void => {
		const name = localName(qualified);
		if (name === INTENTIONS) apart--;
		if (name === "PoliticalGroup.Member.Name" || name === "Member.Name" || name === "RollCallVote.Description.Text")
			inside = "";
		if (SIDES.has(name)) cell = CELLS.none;
		if (name !== "RollCallVote.Result" || draft === null) return;
		takeDraft(draft, file, gathering);
		draft = null;
	};
	const text = (words: string): void => {
		if (draft === null || apart > 0) return;
		const last = draft.members.at(-1);
		if (inside === "words") draft.words += words;
		else if (inside === "member" && last !== undefined) last.name += words;
	};
	walkXml(xml, { open, close, text });
}

const localName = (name: string): string => name.replace(/^[^:]*:/u, "");

function takeDraft(draft: Draft, file: string, gathering: VoteReading["gathering"]): void {
	if (draft.date === "") {
		gathering.problems.add("votes-date", problemOf.date(""), `${file}, roll call ${draft.id}`);
		return;
	}
	const { stated } = draft;
	const totals = {
		yes: stated.get(CELLS.yes) ?? 0,
		no: stated.get(CELLS.no) ?? 0,
		abstain: stated.get(CELLS.abstain) ?? 0,
		absent: null,
	};
	const words = draft.words.replace(/\s+/gu, " ").trim();
	const facts = factsOf(draft.date, words || draft.id, null, stated.size === 0 ? null : totals);
	if (gathering.knownRollCall(draft.id) !== undefined) {
		gathering.problems.add("votes-repeated", problemOf.again(draft.id), file);
		return;
	}
	const rollCall = gathering.rollCall(draft.id, facts);
	if (rollCall === null) return;
	for (const { id, name, group, cell } of draft.members) {
		if (cell === CELLS.none) continue;
		const voter = gathering.voter(id, () => ({ name: name.trim() || null, state: null, group: group || null }));
		gathering.vote(rollCall, voter, cell, file, 0);
	}
}
