import type { DocumentFacts } from "@fissure/model";
import { expect, it } from "vitest";
import { seriesAmong } from "./series-among.ts";

const text = (
	id: string,
	date: string | null,
	title: string | null,
	more: Partial<DocumentFacts> = {},
): DocumentFacts => ({
	...{ id, date, title, publisher: "XVA", kind: "readout", language: "en", ...more },
});

it("finds texts whose titles have the same words but for dates, numbers, order and a subtitle", () => {
	const choices = seriesAmong([
		text("c", "2025-03-04", "River Ministers' Joint Communiqué: a decade of locks"),
		text("a", "2023-03-02", "Joint communiqué of the 11th meeting of river ministers, 2 March 2023"),
		text("b", "2024-03-03", "Joint communiqué of the 12th meeting of the river ministers, March 2024"),
		text("d", "2025-03-05", "Joint communiqué of the 13th meeting of river ministers"),
		text("e", "2025-03-06", "Joint communiqué of harvest ministers"),
	]);
	expect(choices).toMatchObject([
		{ by: "title", documents: ["a", "b", "c", "d"], from: "2023-03-02", to: "2025-03-05" },
	]);
});

it("finds joint statements of the same parties under any title", () => {
	const joint = { kind: "joint-statement" };
	const texts = [
		text("a", "2023", "Ostmark and Valdara on locks", joint),
		text("b", "2024", "Friendship of Valdara and Ostmark", joint),
		text("c", "2025", "What Ostmark and Valdara want", joint),
		text("d", "2025", "What Ostmark wants", joint),
	];
	const actorsIn = ({ title }: DocumentFacts) =>
		["Ostmark", "Valdara"].filter((name) => title?.includes(name)).map((name) => name.slice(0, 3).toUpperCase());
	expect(seriesAmong(texts, { actorsIn })).toMatchObject([
		{ by: "parties", parties: ["OST", "VAL"], title: "What Ostmark and Valdara want", documents: ["a", "b", "c"] },
	]);
	expect(seriesAmong(texts)).toEqual([]);
});

it("suggests a series once, by whatever it was found", () => {
	const texts = ["2023", "2024", "2025"].map((year) =>
		text(year, year, `Joint communiqué of Ostmark and Valdara ${year}`, { kind: "joint-statement" }),
	);
	expect(seriesAmong(texts, { actorsIn: () => ["VAL", "OST"] })).toHaveLength(1);
});

it("is silent on one day, two texts, other publishers, kinds and languages, and titles of one word", () => {
	const days = (title: string | null, more: readonly Partial<DocumentFacts>[] = [{}, {}, {}]) =>
		seriesAmong(more.map((one, at) => text(`t${at}`, `202${at}-01-01`, title, one)));
	expect(days("River ministers' communiqué")).toHaveLength(1);
	expect(days("River ministers' communiqué", [{}, {}])).toEqual([]);
	expect(days("River ministers' communiqué", [{}, {}, { publisher: "XOS" }])).toEqual([]);
	expect(days("River ministers' communiqué", [{}, {}, { language: "ru" }])).toEqual([]);
	expect(days("River ministers' communiqué", [{}, {}, { date: null }])).toEqual([]);
	expect(days("River ministers' communiqué", [{}, {}, { date: "2021-01-01" }])).toEqual([]);
	const spoken = { kind: "speech" };
	expect(days("River ministers' communiqué", [spoken, spoken, spoken])).toEqual([]);
	expect(days("Communiqué")).toEqual([]);
	expect(days(null)).toEqual([]);
});
