import type { Denial } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { type DeniedPosition, deniedAmong } from "./denied-among.ts";

const denial = (fields: Partial<Denial> = {}): Denial => ({
	...{ kind: "denial", quote: { document: "briefing", start: 0, end: 9, exact: "It is not." } },
	...{ concepts: ["corridor"], issues: ["grain"], actors: ["VAL"], quoted: [], dates: [] },
	...fields,
});
const said = (fields: Partial<DeniedPosition> = {}): DeniedPosition => ({
	...{ issue: "grain", holder: "OST", asserter: "VAL", stance: -2, concepts: ["corridor"] },
	sentence: { document: "readout", start: 40, exact: "Ostmark will keep the corridor closed." },
	document: { publisher: "VAL", date: "2025-05-03" },
	...fields,
});
const by = { publisher: "OST", date: "2025-05-06" };
const found = (one: Denial, positions: readonly DeniedPosition[]) => deniedAmong(one, by, positions)?.position ?? null;

describe("the position that is denied", () => {
	it("is of the same matter, of whom the denial names, and of the days before", () => {
		const position = said();
		expect(deniedAmong(denial(), by, [position])).toEqual({
			position,
			because: ["the same matter", "it names the publisher"],
		});
	});

	it("may be named by its day or by its words, and somebody else by name", () => {
		expect(found(denial({ actors: [], dates: ["2025-05-03"] }), [said()])).toEqual(said());
		const quoting = denial({ actors: [], concepts: [], quoted: ["keep the corridor closed"] });
		expect(found(quoting, [said(), said({ sentence: { document: "other", start: 0, exact: "Closed." } })])).toEqual(
			said(),
		);
	});

	it("is nobody's where the matter, the speaker or the day is open", () => {
		expect(found(denial({ concepts: ["fees"] }), [said()])).toBeNull();
		expect(found(denial({ actors: [] }), [said()])).toBeNull();
		expect(found(denial(), [said({ document: { publisher: "VAL", date: "2025-05-07" } })])).toBeNull();
		expect(found(denial(), [said({ document: { publisher: "VAL", date: "2025-01-01" } })])).toBeNull();
		expect(found(denial(), [said({ document: { publisher: "VAL", date: null } })])).toBeNull();
		expect(deniedAmong(denial(), { ...by, publisher: null }, [said()])).toBeNull();
	});

	it("is none where two sentences fit, or two positions in one", () => {
		const other = said({ sentence: { document: "readout", start: 90, exact: "The corridor stays shut." } });
		expect(found(denial(), [said(), other])).toBeNull();
		expect(found(denial(), [said(), said({ issue: "fees" })])).toBeNull();
		expect(found(denial(), [said(), said({ stance: -1 })])).toEqual(said());
	});

	it("is what others say of the denier; what they say of themselves only where it is quoted", () => {
		const own = said({
			holder: "VAL",
			sentence: { document: "readout", start: 90, exact: "We keep the corridor open." },
		});
		expect(found(denial(), [own, said()])).toEqual(said());
		expect(found(denial(), [own])).toBeNull();
		expect(found(denial({ quoted: ["keep the corridor open"] }), [own, said()])).toEqual(own);
		expect(found(denial(), [said({ holder: "BOTH" })]), "both of whom is open").toBeNull();
	});

	it("is another's for a denial, and one's own for a withdrawal", () => {
		const own = said({ asserter: "OST", document: { publisher: "OST", date: "2025-05-03" } });
		expect(found(denial(), [own])).toBeNull();
		const withdrawal = denial({ kind: "withdrawal", actors: [], dates: ["2025-05-03"] });
		expect(found(withdrawal, [own, said()])).toEqual(own);
		expect(found({ ...withdrawal, dates: [] }, [own])).toBeNull();
	});
});
