import type { StoredPosition } from "@fissure/model";
import { expect, it } from "vitest";
import { trainingFeedback } from "./training-feedback.ts";

const read = (start: number, end: number, more: Partial<StoredPosition> = {}) =>
	({ issue: "grain", holder: "VAL", asserter: "VAL", manner: "own", stance: 2, start, end, ...more }) as StoredPosition;

it("says which fields differ, what was missed, and what the reference does not have", () => {
	const [near, far, alone] = [read(2, 30, { stance: -1 }), read(0, 5), read(60, 70, { issue: "war" })];
	const [first, missed] = [read(0, 30), read(40, 50)];
	expect(trainingFeedback([far, near, alone], [first, missed])).toEqual([
		{ own: near, reference: first, fields: ["stance"] },
		{ own: far, reference: null, fields: [] },
		{ own: null, reference: missed, fields: [] },
		{ own: alone, reference: null, fields: [] },
	]);
});

it("says nothing of what agrees, wherever its words begin", () => {
	expect(trainingFeedback([read(3, 28)], [read(0, 30)])).toEqual([]);
});
