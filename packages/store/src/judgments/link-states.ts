import {
	anchorIn,
	type EvidenceLink,
	type Finding,
	nearestIn,
	type Outcome,
	type Quote,
	seekNear,
} from "@fissure/core";
import type { FindingVersion, LinkState } from "@fissure/model";
import { attempt, type Case } from "../case/case.ts";
import { intact } from "../checksums/intact.ts";
import { findingById } from "../findings/read-findings.ts";

export interface LinkOptions {
	/** ISO instant of the judgment: what became another since then is marked as changed. */
	readonly since?: string;
}

/** The words of `because` name no text, finding or judgment by its id; the link has that. */
export interface FoundState extends LinkState {
	/** What a link to a finding leads to, so that its headline can be worded; null for other links, and where there is none. */
	readonly finding: Finding | null;
}

/** In which state is what judgments rest on? One state for each link, in order. */
export const linkStates = (
	file: Case,
	links: readonly EvidenceLink[],
	options: LinkOptions = {},
): Promise<Outcome<readonly FoundState[]>> =>
	attempt(file.address, async () => {
		const states: FoundState[] = [];
		for (const link of links) states.push({ link, finding: null, ...(await stateOf(file, link, options)) });
		return { ok: true, value: states };
	});

function stateOf(
	file: Case,
	link: EvidenceLink,
	options: LinkOptions,
): Promise<Standing & Partial<Pick<FoundState, "finding">>> {
	if (link.kind === "quote") return stateOfQuote(file, link.quote);
	if (link.kind === "finding") return stateOfFinding(file, link.finding, options.since);
	return stateOfJudgment(file, link.judgment);
}

async function stateOfJudgment({ db }: Case, id: string): Promise<Standing> {
	const rows = await db
		.selectFrom("judgments")
		.select("until")
		.where("id", "=", id)
		.where(intact("judgments"))
		.execute();
	if (rows.some(({ until }) => until === null)) return { state: "sound", because: "that judgment is current" };
	return rows.length === 0
		? { state: "unknown", because: "no judgment of this case has that name" }
		: { state: "gone", because: "that judgment was removed" };
}

/** Is the finding, and as it stood when it was judged? Another weight or rate is no other finding. */
export async function stateOfFinding(
	file: Case,
	id: string,
	since: string | undefined,
): Promise<Omit<FoundState, "link">> {
	const versions = await findingById(file, id);
	if (!versions.ok) throw new Error(versions.problem.message);
	const [last] = versions.value;
	if (last === undefined) return { state: "unknown", because: "no finding of this case has that name", finding: null };
	const { finding } = last;
	if (last.until !== null) return { state: "gone", because: `no longer found since ${dayOf(last.until)}`, finding };
	const judged = since === undefined ? undefined : versions.value.find((version) => stoodAt(version, since));
	if (judged === undefined || saidBy(judged.finding) === saidBy(finding))
		return { state: "sound", because: "found", finding };
	return { state: "changed", because: `changed on ${dayOf(last.at)}`, finding };
}

const dayOf = (instant: string): string => instant.slice(0, "2026-01-01".length);

const stoodAt = ({ at, until }: FindingVersion, instant: string): boolean =>
	at <= instant && (until === null || until > instant);

/** What a reader of the finding sees, beside the words by which it is known again. */
const saidBy = ({ headline, salience, instead, counterEvidence }: Finding): string =>
	JSON.stringify([headline, salience, instead, counterEvidence]);

/** Whether evidence still holds, and why. */
export type Standing = Pick<LinkState, "state" | "because">;

interface Version {
	readonly id: string;
	readonly text: string;
	readonly captured_at: string | null;
	readonly later_version: string | null;
	readonly until: number | null;
}

/**
 * Are the quoted words in the document, and in what its address says now?
 *
 * A document never changes, so what was right once stays so; what may change is the page, which then has a later version.
 */
export async function stateOfQuote(file: Case, quote: Quote): Promise<Standing> {
	const { document: id, start, end, exact } = quote;
	const document = await readVersion(file, id);
	if (document === null) return { state: "unknown", because: "no text of this case has that name" };
	if (document.until !== null) return { state: "gone", because: "the text was removed from this case" };
	if (document.text.slice(start, end) !== exact) {
		const at = document.text.indexOf(exact);
		return at === -1 || exact === ""
			? { state: "gone", because: `the text does not say “${exact}”` }
			: {
					state: "changed",
					because: `the words are at ${at}–${at + exact.length} of the text, not at ${start}–${end}`,
				};
	}
	const latest = await latestOf(file, document);
	if (latest === null) return { state: "sound", because: "the words are in the text" };
	const version = latest.captured_at === null ? "its later version" : `its version of ${latest.captured_at}`;
	if (latest.text.includes(exact)) return { state: "sound", because: `the words are in the text and in ${version}` };
	return fallenOut(quote, latest, version);
}

/** The page was edited, and the words are no longer there. */
function fallenOut({ exact }: Quote, latest: Version, version: string): Standing {
	const quotation = { words: exact, pieces: [{ kind: "words", words: exact, bracketedLetters: [] }] } as const;
	// Other quotation marks or line breaks make no other words.
	if (anchorIn({ ...quotation, form: "block" }, latest) !== null)
		return { state: "sound", because: `the words are in the text and, formatted differently, in ${version}` };
	const near = nearestIn(seekNear(quotation), latest);
	return near === null
		? { state: "gone", because: `the words are in the text, but nothing similar is in ${version}` }
		: { state: "changed", because: `the words are in the text, but ${version} says “${near.quote.exact}”` };
}

async function readVersion({ db }: Case, id: string): Promise<Version | null> {
	const row = await db
		.selectFrom("documents")
		.select(["id", "text", "captured_at", "later_version", "until"])
		.where(intact("documents"))
		.where("id", "=", id)
		.executeTakeFirst();
	return row ?? null;
}

/** What the address says now; null where it says what it said. */
async function latestOf(file: Case, document: Version): Promise<Version | null> {
	const seen = new Set([document.id]);
	let latest: Version | null = null;
	for (let next = document.later_version; next !== null && !seen.has(next); ) {
		seen.add(next);
		const version = await readVersion(file, next);
		if (version === null || version.until !== null) break;
		latest = version;
		next = version.later_version;
	}
	return latest;
}
