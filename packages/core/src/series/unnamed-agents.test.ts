import type { SeriesPosition, StatedName } from "@fissure/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draws } from "../../../../tools/in-proof.ts";
import { unnamedAgents } from "./unnamed-agents.ts";

interface Said {
	readonly holder?: string;
	readonly target?: string | null;
	readonly date?: string;
	readonly text?: string;
	readonly concepts?: readonly string[];
	readonly actors?: readonly string[];
	readonly scale?: string;
	readonly polarity?: number;
	readonly events?: readonly string[];
}
let keys = 0;
const say = (said: Said): SeriesPosition => {
	const { holder = "VAL", target = "underspecified", date = "2031-03-01", scale = "disapproval", polarity = -1 } = said;
	const key = ++keys;
	return {
		...{
			key,
			holder,
			asserter: holder,
			issue: "strait",
			manner: "own",
			stance: -2,
			status: "asserted",
			certainty: "high",
		},
		...{ start: key * 10, end: key * 10 + 5, agentless: false, hedges: [], target },
		attitude: { verb: "opposes", scale, rung: 5, polarity, negated: false, conditional: false, intensified: false },
		object: { concepts: said.concepts ?? ["blockade", "port"], actors: said.actors ?? [], numbers: [] },
		text: { id: said.text ?? `t${key}`, date, publisher: holder, events: said.events ?? [] },
	} as unknown as SeriesPosition;
};
const call = (frame: string, said: Said = {}): StatedName => {
	const { key, holder, text } = say(said);
	return { holder, topic: "fighting", frame, issue: "naming", start: key * 10, end: key * 10 + 5, text };
};
const find = (positions: readonly SeriesPosition[], names: readonly StatedName[] = []) =>
	unnamedAgents(positions, names, {
		...{ holder: "VAL", partners: ["OST"], isAgent: (actor: string) => actor !== "UN" },
		agentOf: (_, frame) => (frame === "invasion" ? "named" : frame === "crisis" ? "avoided" : null),
	});
const OST = { holder: "OST", target: "XTE" };

describe("acts without their agent", () => {
	it("are beside a sentence of the same holder elsewhere, the nearest in time", () => {
		const hidden = say({});
		const [near, far] = [say({ target: "XTE", date: "2031-03-05" }), say({ target: "XTE", date: "2031-02-10" })];
		expect(find([far, hidden, near]).items).toEqual([
			{
				...{ kind: "target", issue: "strait", topic: "blockade", agent: "XTE", by: "itself", days: 4, together: false },
				avoids: { holder: "VAL", key: hidden.key, document: hidden.text.id, start: hidden.start, end: hidden.end },
				names: { holder: "VAL", key: near.key, document: near.text.id, start: near.start, end: near.end },
			},
		]);
		expect(find([hidden, say({ target: "XTE", date: "2031-04-05" })])).toMatchObject({
			items: [],
			avoiding: 1,
			unanswered: 1,
		});
	});

	it("are beside a partner's of the same event, or of one who speaks of the same actor", () => {
		const event = ["call"];
		expect(find([say({ events: event }), say({ ...OST, events: event, date: "2031-03-02" })]).items).toMatchObject([
			{ by: "partner", together: true, days: 1 },
		]);
		expect(find([say({}), say(OST)]).items).toEqual([]);
		expect(find([say({ actors: ["SOR"] }), say({ ...OST, actors: ["SOR"] })]).items).toHaveLength(1);
		for (const other of [{ actors: ["KEL"] }, { actors: ["SOR"], target: "SOR" }])
			expect(find([say({ actors: ["SOR"] }), say({ ...OST, ...other })]).items).toEqual([]);
	});

	it("are not beside one of other concepts, of another scale or side, or that names a body", () => {
		const event = { events: ["call"] };
		const hidden = say(event);
		expect(find([hidden, say({ ...OST, ...event, concepts: ["port"] })]).items).toEqual([]);
		expect(find([hidden, say({ ...OST, ...event, concepts: ["port", "blockade", "toll"] })]).items).toHaveLength(1);
		for (const other of [{ scale: "warning" }, { polarity: 1 }, { target: "UN" }, { holder: "KES" }])
			expect(find([say(event), say({ ...OST, ...event, ...other })]).items).toEqual([]);
	});

	it("are principles and demands of one concept where the texts are of one event only", () => {
		const principle = { concepts: ["interference"] };
		expect(find([say(principle), say({ ...principle, target: "XTE" })]).items).toEqual([]);
		const demand = { scale: "directive", polarity: 1, concepts: ["restraint"] };
		expect(find([say(demand), say({ ...demand, target: "XTE" })]).items).toEqual([]);
		const event = { ...demand, events: ["call"] };
		expect(find([say(event), say({ ...event, ...OST })]).items).toHaveLength(1);
	});

	it("are none where the text names it itself", () => {
		const both = [say({ text: "one" }), say({ text: "one", target: "XTE" })];
		expect(find([...both, say({ target: "XTE" })])).toMatchObject({ items: [], avoiding: 0 });
	});

	it("are names that hide who acts, one for each text", () => {
		const hidden = [call("crisis", { text: "a" }), call("crisis", { text: "a" }), call("war", {})];
		const found = find([], [...hidden, call("invasion", OST), call("invasion", { date: "2031-03-02", text: "b" })]);
		expect(found.items).toMatchObject([{ kind: "name", topic: "fighting", agent: null, by: "partner", days: 0 }]);
		expect(find([], [...hidden, call("invasion", { text: "a" })])).toMatchObject({ items: [], avoiding: 0 });
	});
});

it("answers the same whatever the order of texts", () => {
	const said = fc.record({
		holder: fc.constantFrom("VAL", "OST"),
		target: fc.constantFrom("underspecified", "XTE", "SOR"),
		date: fc.constantFrom("2031-03-01", "2031-03-02", "2031-03-20"),
		text: fc.constantFrom("a", "b", "c", "d"),
		events: fc.subarray(["call", "visit"]),
		actors: fc.subarray(["SOR"]),
	});
	fc.assert(
		fc.property(fc.array(said, { maxLength: 20 }), (all) => {
			const positions = all.map((one) => say({ ...one, text: `${one.text} ${one.holder} ${one.date}` }));
			expect(find([...positions].reverse())).toEqual(find(positions));
		}),
		{ numRuns: draws(100) },
	);
});
