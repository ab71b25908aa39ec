import { foldText } from "@fissure/languages";
import type { DeclinedProposal, Forecast, ForecastResolution, ForecastRevision } from "@fissure/model";
import { ESTIMATIVE_BANDS, nameOfBand } from "../documents/numbers/estimative-bands.ts";
import { type FieldReader, isDay, momentOf, type Path, shownValue } from "./field-reader.ts";
import { readCondition } from "./read-condition.ts";
import { type Locate, readLinks } from "./read-links.ts";

type Fields = Readonly<Record<string, unknown>>;

/**
 * Question, deadline, rule, revisions and resolution of a forecast.
 *
 * - problems: `judgment-day-wrong`, `judgment-outcome-wrong`, `judgment-revisions-disordered`, and those of probabilities,
 *   fields and links
 */
export function readForecast(
	reader: FieldReader,
	path: Path,
	fields: Fields,
	locate: Locate | null,
): Pick<Forecast, "question" | "deadline" | "rule" | "revisions" | "resolution" | "bound" | "declined"> {
	const bound = readCondition(reader, [...path, "bound"], fields.bound);
	const declined = readDeclined(reader, [...path, "declined"], fields.declined);
	return {
		...(bound === null ? {} : { bound }),
		...(declined.length === 0 ? {} : { declined }),
		question: reader.words([...path, "question"], fields.question),
		deadline: readDeadline(reader, [...path, "deadline"], fields.deadline),
		rule: reader.wordsOrNull([...path, "rule"], fields.rule),
		revisions: readRevisions(reader, [...path, "revisions"], fields.revisions),
		resolution: readResolution(reader, [...path, "resolution"], fields.resolution, locate),
	};
}

function readDeadline(reader: FieldReader, path: Path, value: unknown): string | null {
	if (value === undefined || value === null) return null;
	if (typeof value === "string" && isDay(value)) return value;
	reader.refuse("judgment-day-wrong", path, `Expected a day such as "2026-12-31", got ${shownValue(value)}`);
	return null;
}

function readMoment(reader: FieldReader, path: Path, value: unknown): string {
	if (typeof value === "string" && momentOf(value) !== null) return value;
	const message = `Expected a day such as "2026-05-01", or an instant in UTC such as "2026-05-01T09:30Z", got ${shownValue(value)}`;
	reader.refuse("judgment-day-wrong", path, message);
	return "";
}

function readRevisions(reader: FieldReader, path: Path, value: unknown): readonly ForecastRevision[] {
	const before = reader.complaints();
	const revisions = reader.list(path, value).flatMap((item, at) => readRevision(reader, [...path, at], item) ?? []);
	if (reader.complaints() > before) return revisions;
	if (revisions.length === 0)
		reader.refuse(
			"judgment-field-missing",
			path,
			"Expected a revision, got none; write when, who and with which probability",
		);
	checkOrder(reader, path, revisions);
	return revisions;
}

function readRevision(reader: FieldReader, path: Path, item: unknown): ForecastRevision | null {
	const record = reader.record(path, item, ["at", "who", "probability", "because"]);
	if (record === null) return null;
	return {
		at: readMoment(reader, [...path, "at"], record.at),
		who: reader.words([...path, "who"], record.who),
		probability: readProbability(reader, [...path, "probability"], record.probability),
		because: reader.wordsOrNull([...path, "because"], record.because),
	};
}

function checkOrder(reader: FieldReader, path: Path, revisions: readonly ForecastRevision[]): void {
	const seen = new Set<string>();
	for (const [index, { at, who }] of revisions.entries()) {
		const before = revisions[index - 1];
		const isEarlier = before !== undefined && (momentOf(at) ?? 0) < (momentOf(before.at) ?? 0);
		const key = `${momentOf(at)} ${who}`;
		const got = isEarlier ? `${at} after ${before.at}` : seen.has(key) ? `two of ${who} at ${at}` : null;
		seen.add(key);
		if (got === null) continue;
		const message = `Expected revisions with the oldest first, one per person at a time, got ${got}; put them in order, or write instants`;
		reader.refuse("judgment-revisions-disordered", [...path, index, "at"], message);
	}
}

const readDeclined = (reader: FieldReader, path: Path, value: unknown): readonly DeclinedProposal[] =>
	reader.list(path, value).flatMap((item, at) => {
		const record = reader.record([...path, at], item, ["at", "who", "key", "because"]);
		if (record === null) return [];
		return {
			at: readMoment(reader, [...path, at, "at"], record.at),
			who: reader.words([...path, at, "who"], record.who),
			key: reader.words([...path, at, "key"], record.key),
			because: reader.wordsOrNull([...path, at, "because"], record.because),
		};
	});

const OUTCOMES: ReadonlyMap<unknown, boolean | null> = new Map<unknown, boolean | null>([
	[true, true],
	[false, false],
	["yes", true],
	["no", false],
	["void", null],
]);

function readResolution(
	reader: FieldReader,
	path: Path,
	value: unknown,
	locate: Locate | null,
): ForecastResolution | null {
	if (value === undefined || value === null) return null;
	const record = reader.record(path, value, ["at", "outcome", "evidence", "note"]);
	if (record === null) return null;
	// An empty field is read as null: that a question has no answer must be written, not left out.
	if (!OUTCOMES.has(record.outcome))
		reader.refuse(
			"judgment-outcome-wrong",
			[...path, "outcome"],
			`Expected yes, no or void (the question has no answer), got ${shownValue(record.outcome)}`,
		);
	return {
		at: readMoment(reader, [...path, "at"], record.at),
		outcome: OUTCOMES.get(record.outcome) ?? null,
		evidence: readLinks(reader, [...path, "evidence"], record.evidence, locate),
		note: reader.wordsOrNull([...path, "note"], record.note),
	};
}

const PERCENTS = /^(?<number>\d{1,3}(?:[.]\d{1,6})?) ?(?:%|percent|per cent)$/u;
const SHARE = /^(?:0?[.]\d{1,15}|[01](?:[.]\d{1,15})?)$/u;

/**
 * Which probability is meant?
 *
 * A number from 0 to 1, or percents that say so. A word of likelihood is a band, and the one who writes one for a number must
 * say which number of the band it is: nobody can be scored on a band.
 *
 * - out:      0–1
 * - problems: `judgment-probability-wrong`, `judgment-probability-in-words`
 */
export function readProbability(reader: FieldReader, path: Path, value: unknown): number {
	const number = typeof value === "string" ? numberIn(value.trim()) : value;
	if (typeof number === "number" && number >= 0 && number <= 1) return number;
	const band = typeof value === "string" ? bandOf(value) : null;
	if (band !== null)
		reader.refuse(
			"judgment-probability-in-words",
			path,
			`Expected a number, got ${shownValue(value)}, which is the band ${band}; write one number`,
		);
	else
		reader.refuse(
			"judgment-probability-wrong",
			path,
			`Expected a number from 0 to 1 or percents such as "60 %", got ${shownValue(value)}`,
		);
	return 0;
}

function numberIn(words: string): number | null {
	const percents = PERCENTS.exec(words)?.groups?.number;
	if (percents !== undefined) return Number(percents) / 100;
	return SHARE.test(words) ? Number(words) : null;
}

/** `likely 55–80 %`; null for a word that is on no scale. */
function bandOf(words: string): string | null {
	const asked = foldText(words).trim();
	const found = ESTIMATIVE_BANDS().find(({ terms }) =>
		Object.values(terms).some((list) => list.some((term) => foldText(term) === asked)),
	);
	return found === undefined ? null : `${nameOfBand(found)} of ICD 203`;
}
