import type { ConcordanceLine, Document, Outcome, Span } from "@fissure/core";
import type { ConcordanceReport, DocumentFacts } from "@fissure/model";
import { parseQuery, placesIn, rawSight } from "@fissure/store/query";
import { lookThroughTexts } from "../../inputs/look-through-texts.ts";
import type { Hooks, TextSource } from "../../inputs/text-source.ts";
import { CONCORDANCE_VERSION, lineWriter, MOST_LINES, type PlacesAsked, WINDOW } from "./concordance-lines.ts";
import { latestFirst } from "./counted-words.ts";

/**
 * Where are these words in texts that are in no case, each place on a line with what is around it?
 *
 * - out:      as of a case to which these texts were added: the latest first, each in its order
 * - memory:   one text and the lines that are given, however many texts there are
 * - problems: those of the query; what cannot be read is reported and left out
 */
export async function concordanceInFiles(
	sources: readonly TextSource[],
	{ query, window = WINDOW, most = MOST_LINES }: PlacesAsked,
	hooks: Hooks & { readonly allowPrivateHosts?: boolean } = {},
): Promise<Outcome<ConcordanceReport>> {
	const parsed = parseQuery(query);
	if (!parsed.ok) return parsed;
	const lineAt = lineWriter(window);
	let having: readonly TextWithLines[] = [];
	let latest: TextWithLines[] = [];
	let [texts, places, lines] = [0, 0, 0];
	const keepLatest = (): void => {
		having = withinLines([...having, ...latest], most);
		latest = [];
		lines = 0;
	};
	const take = (document: Document, here: readonly Span[]): void => {
		texts++;
		places += here.length;
		latest.push({ facts: factsOf(document), lines: here.slice(0, most).map((place) => lineAt(document, place)) });
		lines += here.length;
		if (lines > most) keepLatest();
	};
	const sought = { mayBeIn: rawSight(parsed.value), placesIn: placesIn(parsed.value) };
	const searched = await lookThroughTexts(sources, sought, take, hooks);
	keepLatest();
	return {
		ok: true,
		value: {
			...{ query, version: CONCORDANCE_VERSION, window, searched, texts, places },
			lines: having.flatMap((text) => text.lines),
			documents: having.map(({ facts }) => facts),
		},
	};
}

interface TextWithLines {
	readonly facts: DocumentFacts;
	readonly lines: readonly ConcordanceLine[];
}

/** The latest texts, as far as their lines are given. */
function withinLines(texts: readonly TextWithLines[], most: number): readonly TextWithLines[] {
	let left = most;
	return texts
		.toSorted((a, b) => latestFirst(a.facts, b.facts))
		.flatMap(({ facts, lines }) => {
			const given = lines.slice(0, left);
			left -= given.length;
			return given.length === 0 ? [] : [{ facts, lines: given }];
		});
}

const factsOf = ({ id, publisher, date, title, kind, language }: Document): DocumentFacts => ({
	...{ id, publisher, date: date ?? null },
	...{ title: title ?? null, kind, language },
});
