import type { Outcome } from "@fissure/core";
import { isNote } from "@fissure/model";
import type { Case, Undertaking } from "@fissure/store";
import type { Store } from "../../case/in-case.ts";
import { bareCoder } from "./coder-names.ts";
import type { GivenCoder } from "./given-position.ts";
import { groupedBy } from "./grouped-by.ts";

interface Line {
	readonly coder: GivenCoder;
	/** Id. */
	readonly document: string;
	readonly issue: string | null;
	/** Where in the text; −1 on all of it. */
	readonly at: number;
	readonly line: string;
}

export interface Memos {
	readonly add: (line: Line) => void;
	/**
	 * Adds the lines to the memos of their coders, in the order of the text; a line that is there already is not added again.
	 *
	 * - out: lines that are in memos now, and those for which a memo has no room
	 */
	readonly save: (
		file: Case,
		store: Store,
		undertaking: Undertaking,
	) => Promise<Outcome<{ readonly saved: number; readonly left: number }>>;
}

/** What coders noted elsewhere, a line each: a coder has one memo on a text, or on a text and an issue. */
export function gatherMemos(): Memos {
	const lines: Line[] = [];
	return {
		add: (line) => lines.push(line),
		async save(file, store, undertaking) {
			const groups = groupedBy(lines, ({ coder, document, issue }) =>
				JSON.stringify([bareCoder(coder), document, issue]),
			);
			const count = { saved: 0, left: 0 };
			for (const group of groups.values()) {
				const [{ coder, document, issue }] = group as [Line, ...Line[]];
				const name = bareCoder(coder);
				const before = await store.memosOf(store.unhidden(file), { coder: name, document });
				if (!before.ok) return before;
				let text = before.value.find((memo) => memo.issue === issue)?.text ?? "";
				for (const { line } of group.toSorted((a, b) => a.at - b.at)) {
					if (`\n${text}\n`.includes(`\n${line}\n`)) {
						count.saved++;
						continue;
					}
					const longer = text === "" ? line : `${text}\n${line}`;
					const fits = isNote(longer);
					if (fits) text = longer;
					count[fits ? "saved" : "left"]++;
				}
				const saved = await store.saveMemo(file, { coder: name, document, issue, text }, undertaking);
				if (!saved.ok) return saved;
			}
			return { ok: true, value: count };
		},
	};
}
