import type { Consistency, ExplanationMatrix, Grade } from "@fissure/core";
import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { askAgain } from "../../../api/ask-again.ts";
import { call } from "../../../api/call.ts";
import type { Saving } from "./saving-state.tsx";

export interface ReadCell {
	readonly evidence: string;
	readonly explanation: string;
	readonly reading: Consistency | null;
}

export interface GradeRow {
	readonly evidence: string;
	readonly grade: "credibility" | "relevance";
	readonly to: Grade;
}

type Change = ReadCell | GradeRow;
interface Waiting {
	readonly change: Change;
	readonly reason: unknown;
}

export interface MatrixChanges {
	/** As the person sees it: what is saved, and over it what is on its way. */
	readonly matrix: ExplanationMatrix;
	readonly saving: Saving;
	/** What could not be saved, and what can be done: nothing that was chosen is thrown away without a word. */
	readonly problem: { readonly reason: unknown; readonly retry: () => void; readonly drop: () => void } | null;
	readonly read: (cell: ReadCell) => void;
	readonly grade: (row: GradeRow) => void;
}

/** Changes of one matrix, cell by cell: shown at once, sent one after another, and called saved only when the server says so. */
export const useMatrixChanges = (saved: ExplanationMatrix): MatrixChanges => {
	const client = useQueryClient();
	const [waiting, setWaiting] = useState<ReadonlyMap<string, Waiting>>(new Map());
	const [savedAt, setSavedAt] = useState<string | null>(null);
	const line = useRef<Promise<void>>(Promise.resolve());
	const latest = useRef(saved);
	latest.current = saved;
	const forget = (change: Change): void =>
		setWaiting((held) => {
			// Meanwhile the same cell may have been chosen again, which is still on its way.
			if (held.get(keyOf(change))?.change !== change) return held;
			return new Map([...held].filter(([key]) => key !== keyOf(change)));
		});
	const make = (change: Change): void => {
		setWaiting((held) => new Map(held).set(keyOf(change), { change, reason: null }));
		// What the cell is replaced from is known only when those before it are saved.
		line.current = line.current.then(async () => {
			try {
				await send(latest.current, change);
				await askAgain(client);
				setSavedAt(new Date().toISOString());
				forget(change);
			} catch (reason) {
				await askAgain(client);
				setWaiting((held) => new Map(held).set(keyOf(change), { change, reason }));
			}
		});
	};
	const failed = [...waiting.values()].find(({ reason }) => reason !== null);
	return {
		matrix: [...waiting.values()].reduce((matrix, { change }) => changed(matrix, change), saved),
		saving: {
			pending: [...waiting.values()].some(({ reason }) => reason === null),
			savedAt,
			failed: failed !== undefined,
		},
		problem:
			failed === undefined
				? null
				: { reason: failed.reason, retry: () => make(failed.change), drop: () => forget(failed.change) },
		read: make,
		grade: make,
	};
};

const keyOf = (change: Change): string =>
	"grade" in change ? `${change.evidence} ${change.grade}` : `${change.evidence} × ${change.explanation}`;

function send({ id, evidence }: ExplanationMatrix, change: Change): Promise<unknown> {
	const item = evidence.find((one) => one.id === change.evidence);
	if ("grade" in change) {
		const { grade, to } = change;
		return call("PUT /api/judgments/:id/grades/:evidence", {
			params: { id, evidence: change.evidence },
			body: { grade, to, seen: item?.[grade] ?? to },
		});
	}
	const { explanation, reading } = change;
	return call("PUT /api/judgments/:id/readings/:evidence/:explanation", {
		params: { id, evidence: change.evidence, explanation },
		body: { reading, seen: item?.readings[explanation] ?? null },
	});
}

function changed(matrix: ExplanationMatrix, change: Change): ExplanationMatrix {
	const evidence = matrix.evidence.map((item) => {
		if (item.id !== change.evidence) return item;
		if ("grade" in change) return { ...item, [change.grade]: change.to };
		const { [change.explanation]: _, ...others } = item.readings;
		return {
			...item,
			readings: change.reading === null ? others : { ...others, [change.explanation]: change.reading },
		};
	});
	return { ...matrix, evidence };
}
