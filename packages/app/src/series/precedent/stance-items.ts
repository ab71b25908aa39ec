import { codeDocument, type Document, type Outcome, type StatedStance, sameStances } from "@fissure/core";
import type { AskedWords, Precedent, SeriesPosition } from "@fissure/model";
import { lexiconOf } from "../texts-asked.ts";
import { rounded } from "./found-place.ts";
import { type Search, sourceOf } from "./search.ts";

/** Positions shown beside what shares words. */
const MOST_STANCES = 15;
/** A passage that is so like the asked words is not listed again for its stance. */
const PLAIN = 0.5;

/** A stance that is asked about, and where it stands. */
interface AskedStance extends StatedStance {
	readonly words: AskedWords;
}

/** Earlier positions of the same holder on the same thing, beside what shares words (`items`). */
export async function stanceItems(
	texts: readonly Document[],
	items: readonly Precedent[],
	search: Search,
): Promise<Outcome<readonly Precedent[]>> {
	const asked = await askedStances(texts, search);
	if (!asked.ok || asked.value.length === 0) return asked.ok ? { ok: true, value: [] } : asked;
	const { file, store, before } = search;
	const over = await store.positionsOver(file, {
		holders: [...new Set(asked.value.map(({ holder }) => holder))],
		issues: [...new Set(asked.value.map(({ issue }) => issue))],
		manners: ["own", "joint"],
		...(before !== null && { to: before }),
	});
	if (!over.ok) return over;
	const keys = new Map(search.texts.map((text) => [text.id, text]));
	const seen = new Set<string>();
	const chosen = sameStances(asked.value, over.value.positions.map(statedStance))
		.filter(({ earlier: { position } }) => {
			const { text, issue, start, end } = position;
			const isWorded = items.some(
				({ document, span, likeness }) =>
					document === text.id && (likeness ?? 0) >= PLAIN && span.start < end && start < span.end,
			);
			const place = `${issue} ${text.id}`;
			if (!keys.has(text.id) || isWorded || seen.has(place)) return false;
			seen.add(place);
			return true;
		})
		.slice(0, MOST_STANCES);
	const entries = await store.entriesWith(
		file,
		chosen.map(({ earlier }) => earlier.position.key),
	);
	if (!entries.ok) return entries;
	return {
		ok: true,
		value: chosen.flatMap(({ asked: at, earlier: { position }, score }): readonly Precedent[] => {
			const entry = entries.value.get(position.key);
			const indexed = keys.get(position.text.id);
			if (entry === undefined || indexed === undefined) return [];
			const { start, end, holder, asserter, issue, key } = position;
			const { id: document, kind: documentKind, ...source } = sourceOf(indexed);
			return [
				{
					...{
						document,
						span: { start, end },
						quote: entry.quote.exact,
						kind: "stance" as const,
						score: rounded(score),
					},
					...{ likeness: null, asked: (asked.value[at] as AskedStance).words, shared: [], texts: 1 },
					...{ holder, asserter, issue, position: key, documentKind, ...source },
				},
			];
		}),
	};
}

const statedStance = (position: SeriesPosition): StatedStance & { readonly position: SeriesPosition } => ({
	...{ issue: position.issue, holder: position.holder, stance: position.stance, target: position.target },
	...{ concepts: position.object.concepts, position },
});

/** Of typed words only where it is said whose they are. */
async function askedStances(
	texts: readonly Document[],
	{ file, store, isTyped, holders }: Search,
): Promise<Outcome<readonly AskedStance[]>> {
	const textOf = new Map(texts.map(({ id, text }) => [id, text]));
	if (!isTyped) {
		const over = await store.positionsOver(file, { documents: [...textOf.keys()], manners: ["own", "joint"] });
		if (!over.ok) return over;
		return {
			ok: true,
			value: over.value.positions.map((position) => {
				const { start, end, text } = position;
				const exact = (textOf.get(text.id) ?? "").slice(start, end);
				return { ...statedStance(position), words: { document: text.id, start, end, exact } };
			}),
		};
	}
	const [holder, another] = holders;
	if (holder === undefined || another !== undefined) return { ok: true, value: [] };
	const lexicon = await lexiconOf(file, store);
	if (!lexicon.ok) return lexicon;
	return {
		ok: true,
		value: texts.flatMap((document) => {
			const account = codeDocument({ ...document, publisher: holder }, lexicon.value, {});
			if (!account.ok) return [];
			const { positions, statements } = account.value;
			return positions
				.filter(({ certainty, manner }) => certainty !== "low" && (manner === "own" || manner === "joint"))
				.map(({ issue, holder: held, stance, quote, statement }): AskedStance => {
					const { target = null, object } = statements[statement] ?? {};
					const { start, end, exact } = quote;
					const words = { document: null, start, end, exact };
					return { issue, holder: held, stance, target, concepts: object?.concepts ?? [], words };
				});
		}),
	};
}
