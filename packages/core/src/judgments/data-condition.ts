import type {
	ConditionState,
	DataCondition,
	Forecast,
	Proposal,
	RecordedFact,
	Records,
	RollCall,
} from "@fissure/model";
import { dayNumber, dayOf } from "../documents/days.ts";
import { comparable, symbolKey } from "../documents/resolution-symbols.ts";

/** ISO days, both within; null: no end. */
export interface ConditionTime {
	readonly from: string | null;
	readonly until: string | null;
	readonly today: string;
}

/**
 * How does it stand with a condition on the record?
 *
 * Met by the first value, vote or deed within the time that fits. Unmet once the time is over and the record covers it: a series has a
 * value of its last day or later, the vote was taken and was another, a register that is complete at its end has no such deed.
 *
 * - out:    `open` in all other cases, and where data are missing: nothing is decided by what the case does not have
 */
export function conditionState(condition: DataCondition, records: Records, time: ConditionTime): ConditionState {
	switch (condition.kind) {
		case "indicator":
			return indicatorState(condition, records, time);
		case "vote":
			return voteState(condition, records, time);
		case "deed":
			return deedState(condition, records, time);
	}
}

type Of<Kind> = Extract<DataCondition, { kind: Kind }>;

const open = (because: string): ConditionState => ({ state: "open", at: null, because, facts: [] });

const isOver = ({ until, today }: ConditionTime): boolean => until !== null && today > until;

/** A year or a month counts as its last day: only then is its figure complete. */
function lastDayOf(date: string): string {
	if (date.length === 4) return `${date}-12-31`;
	if (date.length !== 7) return date.slice(0, 10);
	const [year = 0, month = 0] = date.split("-").map(Number);
	const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, "0")}-01`;
	return dayOf((dayNumber(next) ?? 0) - 1);
}

const isWithin = (date: string, { from, until }: ConditionTime): boolean =>
	(from === null || lastDayOf(date) > from) && (until === null || lastDayOf(date) <= until);

function indicatorState(
	{ indicator: id, side, value: line }: Of<"indicator">,
	records: Records,
	time: ConditionTime,
): ConditionState {
	const series = records.series.find(({ indicator }) => indicator.id === id);
	if (series === undefined) return open(`this case has no series "${id}"`);
	const { label, unit, source } = series.indicator;
	const known = series.values.flatMap(({ date, value }) => (value === null ? [] : [{ date, value }]));
	const shown = (value: number): string => `${value}${unit === null ? "" : ` ${unit}`}`;
	const factOf = ({ date, value }: { date: string; value: number }): RecordedFact => ({
		...{ what: `${label}: ${shown(value)}`, date, source: source ?? id },
		place: { kind: "series", id },
	});
	const within = known.filter(({ date }) => isWithin(date, time));
	const beyond = within.find(({ value }) => (side === "above" ? value > line : value < line));
	if (beyond !== undefined)
		return {
			...{ state: "met", at: beyond.date, facts: [factOf(beyond)] },
			because: `${label} was ${shown(beyond.value)} (${beyond.date}), ${side} ${shown(line)}`,
		};
	const last = known.at(-1);
	if (last === undefined) return open(`${label} has no value yet`);
	const covers = time.until !== null && lastDayOf(last.date) >= time.until;
	const nearest = within.toSorted((a, b) => Math.abs(a.value - line) - Math.abs(b.value - line))[0];
	if (!isOver(time) || !covers || nearest === undefined)
		return open(`${label}: ${shown(last.value)} (${last.date}), line ${side} ${shown(line)}`);
	return {
		...{ state: "unmet", at: time.until, facts: [factOf(nearest)] },
		because: `${label} was never ${side} ${shown(line)} until ${time.until}; nearest ${shown(nearest.value)} (${nearest.date})`,
	};
}

function voteState({ voter, vote, symbol, title }: Of<"vote">, records: Records, time: ConditionTime): ConditionState {
	const words = title === null ? [] : comparable(title).split(" ");
	const isMeant = (rollCall: RollCall): boolean => {
		if (symbol !== null && (rollCall.symbol === null || symbolKey(rollCall.symbol) !== symbolKey(symbol))) return false;
		const said = new Set(comparable(`${rollCall.title} ${rollCall.description ?? ""}`).split(" "));
		return words.every((word) => said.has(word)) && isWithin(rollCall.date, time);
	};
	const cast = records.rollCalls.flatMap((rollCall, at) => {
		const how = isMeant(rollCall) && !rollCall.amendment && !rollCall.paragraph ? records.voteOf(at, voter) : null;
		return how === null ? [] : [{ rollCall, how }];
	});
	const factOf = ({ rollCall, how }: (typeof cast)[number]): RecordedFact => {
		const { yes, no, abstain } = rollCall.totals;
		const on = rollCall.symbol ?? `“${rollCall.title}”`;
		return {
			what: `${voter} ${HOW[how]} on ${on} (${yes}-${no}-${abstain})`,
			date: rollCall.date,
			source: rollCall.table,
			place: { kind: "roll-call", table: rollCall.table, id: rollCall.id },
		};
	};
	const sentence = (one: (typeof cast)[number]): string => `${factOf(one).what}, ${one.rollCall.date}`;
	const right = cast.find(({ how }) => how === vote);
	if (right !== undefined)
		return { state: "met", at: right.rollCall.date, because: sentence(right), facts: [factOf(right)] };
	const last = cast.at(-1);
	if (last === undefined) return open("this case has no such vote yet");
	if (!isOver(time)) return open(sentence(last));
	return { state: "unmet", at: time.until, because: sentence(last), facts: cast.map(factOf) };
}
const HOW = { yes: "voted yes", no: "voted no", abstain: "abstained", absent: "was absent" } as const;

function deedState({ actor, deed: kind, target }: Of<"deed">, records: Records, time: ConditionTime): ConditionState {
	const isMeant = (other: string | null): boolean =>
		target === null || (other !== null && comparable(other) === comparable(target));
	const done = records.deeds
		.filter((deed) => deed.actor === actor && deed.kind === kind && isMeant(deed.target) && !deed.byThen)
		.filter(({ date }) => isWithin(date, time))
		.toSorted((a, b) => (a.date < b.date ? -1 : 1))[0];
	if (done !== undefined) {
		const { id, what, date, source } = done;
		const fact: RecordedFact = { what, date, source: source.title, place: { kind: "deed", id } };
		return { state: "met", at: date, because: `${what}, ${date}`, facts: [fact] };
	}
	const { until } = time;
	const register = records.deedLists.find(
		(list) => list.complete && list.kind === kind && isMeant(list.target) && until !== null && list.asOf >= until,
	);
	if (!isOver(time) || register === undefined) return open("this case has no such deed yet");
	const { id, label, asOf, source } = register;
	const because = `${label}, complete as of ${asOf}, does not have ${actor}`;
	const fact: RecordedFact = { what: because, date: asOf, source: source.title, place: { kind: "register", id } };
	return { state: "unmet", at: until, because, facts: [fact] };
}

/**
 * How would the record resolve a forecast?
 *
 * - out:    yes as soon as what it is bound to is on record, no once the deadline has passed and the record covers it
 * - silent: null where it is bound to nothing, resolved, still open, where data are missing, and where a person turned this down
 */
export function proposedResolution(forecast: Forecast, records: Records, today: string): Proposal | null {
	const { bound, resolution, deadline, revisions, declined = [] } = forecast;
	if (bound === undefined || resolution !== null) return null;
	const from = revisions[0]?.at.slice(0, 10) ?? null;
	const { state, at, because, facts } = conditionState(bound, records, { from, until: deadline, today });
	if (state === "open" || at === null) return null;
	const outcome = state === "met";
	const key = [outcome ? "yes" : "no", at, ...facts.map(({ what, date }) => `${what} ${date}`)].join("; ");
	return declined.some((one) => one.key === key) ? null : { key, outcome, at, because, facts };
}
