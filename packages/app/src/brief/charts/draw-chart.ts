import { failed, issueMatrix, type Outcome } from "@fissure/core";
import { byCodeUnits, type CaseEvent, type Chart, type LedgerEntry } from "@fissure/model";
import { DEFAULT_RENDER_OPTIONS, type Names, oneLine, publisherOf, sidesOf, signed, voicesOf } from "@fissure/report";
import type { Case } from "@fissure/store";
import type { CaseLexicon } from "../../case/case-lexicon.ts";
import type { Store } from "../../case/in-case.ts";

export interface ChartCase {
	readonly file: Case;
	readonly store: Store;
	readonly lexicon: CaseLexicon;
	readonly names: Names;
}

/**
 * `matrix EVENT [ISSUE…]`: who says what on which issue; `timeline ISSUE HOLDER [SINCE]`: where one side stood, text by text.
 *
 * - problems: `chart-unknown`, `chart-empty`, `event-missing`, and problems of the file
 */
export async function drawChart(words: string, source: ChartCase): Promise<Outcome<Chart>> {
	const [kind = "", subject, ...more] = words.split(" ");
	if (kind === "matrix" && subject !== undefined) return drawMatrix(subject, more, source);
	const [holder, since] = more;
	if (kind === "timeline" && subject !== undefined && holder !== undefined)
		return drawTimeline({ issue: subject, holder, since }, source);
	const message = `Expected "matrix EVENT", "matrix EVENT ISSUE…" or "timeline ISSUE HOLDER SINCE", got "${words}"; write one of these after the word “fissure”`;
	return failed("chart-unknown", message, words);
}

async function drawMatrix(
	id: string,
	wanted: readonly string[],
	{ file, store, lexicon, names }: ChartCase,
): Promise<Outcome<Chart>> {
	const event = await store.readEvent(file, id);
	if (!event.ok) return event;
	const ids = event.value.documents.map(({ document }) => document);
	const accounts = [];
	for await (const { account } of store.codingsOf(file, { ids, coder: "lexicon" })) accounts.push(account);
	accounts.sort((a, b) => ids.indexOf(a.document.id) - ids.indexOf(b.document.id));
	const issues = new Map(lexicon.data.codebook.issues.map((issue) => [issue.id, issue]));
	const rows = issueMatrix(accounts, issues).filter(({ issue }) => wanted.length === 0 || wanted.includes(issue));
	if (rows.length === 0) return emptyChart(`matrix ${id}`, "an event with coded texts that touch these issues");
	const options = { ...DEFAULT_RENDER_OPTIONS, ...names, numbers: true };
	const sides = sidesOf({ accounts }, options);
	return {
		ok: true,
		value: {
			caption: `Who says what: ${oneLine(nameOf(event.value))}. Verbs as in the text, with paragraph and stance (−3 to +3); — not mentioned.`,
			head: ["Issue", ...sides.map(({ account, kind }) => `${publisherOf(account.document, names)}, ${kind}`)],
			rows: rows.map(({ name, cells }) => [
				[oneLine(name)],
				...sides.map((side, at) => {
					const cell = cells[at];
					if (cell === undefined || !cell.mentioned) return ["—"];
					const voices = voicesOf(cell, side, options).map(({ mark, words }) => `${mark}: ${words.join(", ")}`);
					return voices.length > 0 ? voices : ["mentioned, no position"];
				}),
			]),
			centred: [],
		},
	};
}

const nameOf = ({ name, kind, date, id }: CaseEvent): string =>
	name ?? (kind === null || date === null ? id : `${kind} of ${date}`);

const emptyChart = (words: string, expected: string) =>
	failed("chart-empty", `Expected ${expected}, got none; code the texts first, or name others`, words);

/** Rows that one looks over at once. */
const MOST_DAYS = 40;
const STANCES = [-3, -2, -1, 0, 1, 2, 3] as const;

interface Timeline {
	readonly issue: string;
	readonly holder: string;
	/** ISO day, month or year. */
	readonly since: string | undefined;
}

async function drawTimeline({ issue, holder, since }: Timeline, source: ChartCase): Promise<Outcome<Chart>> {
	const { file, store, names } = source;
	const asked = { issues: [issue], holders: [holder], ...(since === undefined ? {} : { from: since }) };
	const page = await store.ledger(file, asked, { size: 500 });
	if (!page.ok) return page;
	const read = page.value.entries.filter(({ stance }) => stance !== null);
	if (read.length === 0) return emptyChart(`timeline ${issue} ${holder}`, "positions of that holder on that issue");
	const texts = grouped(read);
	const days = [...texts.values()].toSorted((a, b) => byCodeUnits(dayOf(a), dayOf(b)));
	const shown = days.slice(-MOST_DAYS);
	const name = names.actorNames[holder] ?? holder;
	const { name: title = issue } = source.lexicon.data.codebook.issues.find(({ id }) => id === issue) ?? {};
	const left = days.length - shown.length;
	return {
		ok: true,
		value: {
			caption: `Stance of ${oneLine(name)} on ${oneLine(title)}, text by text, −3 to +3.${left > 0 ? ` ${left} earlier texts are not shown.` : ""}`,
			head: ["Date", ...STANCES.map(signed), "Text", "Words"],
			rows: shown.map((entries) => [
				[dayOf(entries) || "no date"],
				...STANCES.map((stance) => [entries.some((entry) => entry.stance === stance) ? "●" : "·"]),
				[oneLine(entries[0]?.document.title ?? entries[0]?.document.id ?? "")],
				[...new Set(entries.flatMap(({ verb }) => (verb === null ? [] : oneLine(verb))))].slice(0, 3),
			]),
			centred: STANCES.map((_, at) => at + 1),
		},
	};
}

const dayOf = ([entry]: readonly LedgerEntry[]): string => entry?.document.date ?? "";

function grouped(entries: readonly LedgerEntry[]): ReadonlyMap<string, readonly LedgerEntry[]> {
	const texts = new Map<string, LedgerEntry[]>();
	for (const entry of entries) texts.set(entry.document.id, [...(texts.get(entry.document.id) ?? []), entry]);
	return texts;
}
