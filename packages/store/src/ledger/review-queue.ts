import { type CodedReading, type Outcome, offersMute, PERSON_RULE } from "@fissure/core";
import type { DocumentFilters, IssueReviews, LedgerFilters, ReviewQueue } from "@fissure/model";
import { attempt, type Case } from "../case/case.ts";
import { intact } from "../checksums/intact.ts";
import { passing } from "../documents/document-filters.ts";
import { readMuted } from "../mutes/mutes.ts";
import { isSameReading, READING, readReplaced } from "../positions/position-codecs.ts";
import { type AskedRows, askRows } from "./asked-rows.ts";
import { CERTAINTIES, type LedgerColumns, onceFor } from "./ledger-columns.ts";
import { isInParts, type LedgerHome, ledgerHome } from "./ledger-home.ts";
import { type Queue, queueInParts } from "./parts/queue-in-parts.ts";

/** Positions of the queue that one answer names before and after the one asked for. */
const [BEHIND, AHEAD] = [10, 40];

/**
 * Which positions has no person looked at, and how far has the review come? The least certain first, of these the newest.
 *
 * - in:       `at`: key of a position, around which the answer is; where it is in the queue no more, the answer begins at the first
 * - problems: those of the words looked for, and problems of the file
 */
export const reviewQueue = (
	file: Case,
	filters: Omit<LedgerFilters, "unsure"> = {},
	{ at }: { readonly at?: number } = {},
): Promise<Outcome<ReviewQueue>> =>
	attempt(file.address, async () => {
		const home = await ledgerHome(file);
		const queue = await queueIn(file, home, filters);
		if (!queue.ok) return queue;
		const { left, placeOf, keysFrom } = queue.value;
		const reviews = await onceFor(home, `reviews ${JSON.stringify(filters)}`, () => readReviews(file, filters));
		const issues = await onceFor(home, "reviewed issues", () => readIssues(file));
		const before = at === undefined ? 0 : Math.max(0, (await placeOf(at)) - BEHIND);
		return {
			ok: true,
			value: {
				keys: await keysFrom(before, BEHIND + AHEAD),
				before,
				left,
				// Which sentences said the words when they were reviewed only reading would tell.
				reviewed: filters.words === undefined ? reviews.length : null,
				issues,
			},
		};
	});

async function queueIn(file: Case, home: LedgerHome, filters: Omit<LedgerFilters, "unsure">): Promise<Outcome<Queue>> {
	const name = `review ${JSON.stringify(filters)}`;
	const whole = { ...filters, unsure: true };
	if (isInParts(home) && filters.words === undefined)
		return { ok: true, value: await onceFor(home, name, () => queueInParts(file, home, whole)) };
	const asked = await askRows(file, whole, { order: "newest" });
	if (!asked.ok) return asked;
	const queue = onceFor(asked.value.columns, name, () => queueOf(asked.value));
	return {
		ok: true,
		value: {
			left: queue.length,
			placeOf: async (key) => queue.indexOf(key),
			keysFrom: async (place, most) => [...queue.slice(place, place + most)],
		},
	};
}

function queueOf({ columns, rows }: AskedRows): Int32Array {
	const { keys, certainties, byPerson }: LedgerColumns = columns;
	const byCertainty: number[][] = CERTAINTIES.map(() => []);
	for (let at = 0; at < rows.length; at++) {
		const row = rows[at] as number;
		if (byPerson[row] === 0) byCertainty[certainties[row] as number]?.push(keys[row] as number);
	}
	return Int32Array.from(byCertainty.flat());
}

interface Review {
	readonly reading: CodedReading;
	readonly decision: Exclude<keyof IssueReviews, "issue" | "muted" | "offersMute">;
}

/** What coders read and persons accepted, corrected or rejected, of what passes; words are left aside. */
async function readReviews({ db }: Case, filters: LedgerFilters): Promise<readonly Review[]> {
	const { documents, ...rest } = filters;
	let question = db
		.selectFrom("corrections")
		.innerJoin("documents", "documents.key", "corrections.document")
		.leftJoin("positions", "positions.key", "corrections.position")
		.select(["corrections.replaces", "corrections.position as placed", ...READING.columns])
		.where("corrections.until", "is", null)
		.where("corrections.replaces", "is not", null)
		.where(intact("corrections"))
		.where((builder) => passing(ofDocuments(rest), builder as never));
	if (documents !== undefined) question = question.where("documents.id", "in", documents);
	const rows = await question.execute();
	return rows
		.map(({ replaces, placed, ...row }): Review => {
			const reading = readReplaced(replaces ?? "");
			const isAccepted = placed !== null && isSameReading(reading, READING.read(row));
			return { reading, decision: placed === null ? "rejected" : isAccepted ? "accepted" : "corrected" };
		})
		.filter(({ reading }) => !reading.coder.startsWith(PERSON_RULE) && passes(reading, filters));
}

const ofDocuments = ({ publishers, languages, kinds, venues, from, to, earlierVersions }: LedgerFilters) =>
	Object.fromEntries(
		Object.entries({ publishers, languages, kinds, venues, from, to, earlierVersions }).filter(
			([, asked]) => asked !== undefined,
		),
	) as DocumentFilters;

function passes({ issue, holder, asserter, manner, stance: read }: CodedReading, filters: LedgerFilters): boolean {
	const { issues, holders, asserters, manners, stance, stances } = filters;
	const isAnyOf = <Value>(asked: readonly Value[] | undefined, value: Value) => asked?.includes(value) ?? true;
	return (
		isAnyOf(issues, issue) &&
		isAnyOf(holders, holder) &&
		isAnyOf(asserters, asserter) &&
		isAnyOf(manners, manner) &&
		isAnyOf(stances, read) &&
		(stance === undefined || (read !== null && read >= stance[0] && read <= stance[1]))
	);
}

/** How often were positions on each issue accepted, corrected and rejected, and is it muted? The most rejected first. */
export const issueReviews = (file: Case): Promise<Outcome<readonly IssueReviews[]>> =>
	attempt(file.address, async () => ({ ok: true, value: await readIssues(file) }));

const NO_REVIEWS = { accepted: 0, corrected: 0, rejected: 0, muted: false };

async function readIssues(file: Case): Promise<readonly IssueReviews[]> {
	const counts = new Map<string, Omit<IssueReviews, "offersMute">>();
	for (const issue of await readMuted(file)) counts.set(issue, { issue, ...NO_REVIEWS, muted: true });
	for (const { reading, decision } of await readReviews(file, { earlierVersions: true })) {
		const { issue } = reading;
		const count = counts.get(issue) ?? { issue, ...NO_REVIEWS };
		counts.set(issue, { ...count, [decision]: count[decision] + 1 });
	}
	return [...counts.values()]
		.map((count) => ({ ...count, offersMute: offersMute(count) }))
		.toSorted((a, b) => b.rejected - a.rejected || (a.issue < b.issue ? -1 : 1));
}
