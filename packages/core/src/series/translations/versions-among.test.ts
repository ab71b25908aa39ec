import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seeded } from "../../stats/seeded.ts";
import { likeliestVersions, possibleVersions, translationsAmong, type VersionFacts } from "./versions-among.ts";

const text = (id: string, language: string, more: Partial<VersionFacts> = {}): VersionFacts => ({
	...{ id, language, publisher: "VAL", date: "2021-03-04", kind: "speech" },
	...more,
});
const idsOf = (pairs: readonly (readonly [VersionFacts, VersionFacts])[]) =>
	pairs.map(([one, other]) => `${one.id} ${other.id}`);

describe("versions among texts", () => {
	it("could be texts of one publisher, full day and kind in two languages, and joint texts of any two publishers", () => {
		const texts = [
			text("a", "en"),
			text("b", "ru"),
			text("c", "ru", { date: "2021-03-05" }),
			text("d", "ru", { publisher: "OST" }),
			text("e", "ru", { kind: "readout" }),
			text("f", "en", { date: "2021" }),
			text("g", "ru", { date: "2021" }),
			text("h", "en", { publisher: null }),
			text("i", "en", { kind: "joint-statement" }),
			text("j", "zh", { kind: "joint-statement", publisher: "OST" }),
		];
		expect(idsOf(possibleVersions(texts))).toEqual(["a b", "i j"]);
	});

	it("are likely where each touches the same most, and one a language", () => {
		const topics = new Map([
			["a", new Set(["grain", "ports", "fish"])],
			["b", new Set(["grain", "ports", "fish"])],
			["c", new Set(["grain", "ports"])],
			["d", new Set(["rails"])],
		]);
		const pairs = possibleVersions([
			text("a", "en"),
			text("b", "ru"),
			text("c", "ru"),
			text("d", "zh"),
			text("x", "pt"),
		]);
		expect(idsOf(likeliestVersions(pairs, (id) => topics.get(id)))).toEqual(["a b"]);
	});

	it("count once, in the language of most texts of their publisher", () => {
		const [english, russian, chinese] = [text("a", "en"), text("b", "ru"), text("c", "zh")] as const;
		const more = [text("d", "ru", { date: "2020-01-01" }), text("e", "ru", { date: "2020-01-02" })];
		expect([...translationsAmong([english, russian, ...more], [[english, russian]])]).toEqual(["a"]);
		expect([...translationsAmong([english, russian], [[russian, english]])]).toEqual(["b"]);
		const three = translationsAmong(
			[english, russian, chinese, ...more],
			[
				[english, russian],
				[chinese, english],
			],
		);
		expect([...three].toSorted()).toEqual(["a", "c"]);
		expect(translationsAmong([english, russian], [])).toEqual(new Set());
	});

	it("leave out the same texts in whatever order they come, and never all of one statement", () => {
		const texts = fc.array(
			fc.record({
				language: fc.constantFrom("en", "ru", "zh"),
				date: fc.constantFrom("2021-03-04", "2021-03-05"),
				topic: fc.constantFrom("grain", "ports", "fish"),
			}),
			{ maxLength: 14 },
		);
		fc.assert(
			fc.property(texts, fc.integer(), (drawn, seed) => {
				const all = drawn.map((one, at) => text(`t${at}`, one.language, { date: one.date }));
				const topicsOf = (id: string) => new Set([drawn[Number(id.slice(1))]?.topic ?? ""]);
				const leftOut = (some: readonly VersionFacts[]) => {
					const versions = likeliestVersions(possibleVersions(some), topicsOf);
					return { versions, ids: translationsAmong(some, versions) };
				};
				const { versions, ids } = leftOut(all);
				expect([...leftOut(seeded(seed).shuffled(all)).ids].toSorted()).toEqual([...ids].toSorted());
				expect(versions.every((pair) => pair.some(({ id }) => ids.has(id)))).toBe(true);
				expect(ids.size === 0 || ids.size < new Set(versions.flat().map(({ id }) => id)).size).toBe(true);
			}),
		);
	});
});
