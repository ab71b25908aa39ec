import { describe, expect, it } from "vitest";
import { draftOf, raisedBy, raisedOn, sourceText } from "../fixtures/argument-world.ts";
import { beforeEvent } from "./before-event.ts";

const flagged = (text: string, ...texts: readonly string[]): readonly string[] =>
	raisedOn(beforeEvent, text, {
		sources: texts.map((words, at) => sourceText(`source-${at}`, words, { date: "2024-05-20" })),
	});

describe("a claim about something that had not yet happened", () => {
	it("is an error where the draft dates the event itself", () => {
		expect(
			flagged(
				"On 2 May 2024 the envoy refrained from mentioning Norland's invasion. The invasion of Sorrel began on 5 May 2024, and later the invasion, which began on 5 May 2024, was over.",
			),
		).toEqual(["refrained from mentioning"]);
	});

	it("shows the words of source texts, not the draft's own", () => {
		const claim = "On 2 May 2024 the envoy did not mention the invasion. The invasion of 5 May 2024 shook all.";
		const text = sourceText("held", "The invasion of Sorrel on 5 May 2024 was condemned.", { date: "2024-05-20" });
		const evidence = (...texts: readonly (typeof text)[]): readonly unknown[] =>
			raisedBy(beforeEvent, draftOf(claim), { sources: texts }).map((problem) =>
				problem.evidence.map(({ document, exact }) => `${document}: ${exact}`),
			);
		expect(evidence()).toEqual([[]]);
		expect(evidence(text)).toEqual([["held: invasion of Sorrel on 5 May 2024"]]);
	});

	it("is one where a source text dates it, and shows its words", () => {
		const draft = draftOf("On 2 May the envoy did not condemn the invasion.");
		const text = sourceText("held", "The world condemns the invasion of Sorrel on 5 May 2024.", { date: "2024-05-20" });
		const problems = raisedBy(beforeEvent, draft, { sources: [text] });
		expect(problems.map(({ code, severity, line }) => ({ code, severity, line }))).toEqual([
			{ code: "before-event", severity: "error", line: 1 },
		]);
		expect(problems[0]?.evidence.map(({ exact }) => exact)).toEqual(["invasion of Sorrel on 5 May 2024"]);
		expect(problems[0]?.message).toContain("“did not condemn” of 2024-05-02");
		expect(problems[0]?.message).toContain("“invasion” happened on 2024-05-05");
	});

	it("takes the day of the quoted text where the sentence names none", () => {
		const speech = sourceText("speech", "All sides should show restraint at this hour.", { date: "2024-05-02" });
		const later = sourceText("later", "Norland invaded Sorrel on 5 May 2024.", { date: "2024-05-20" });
		const text = "The envoy avoided mentioning the invasion and called on “All sides” to wait.";
		expect(raisedOn(beforeEvent, text, { sources: [speech, later] })).toEqual(["avoided mentioning"]);
	});

	it("names, of two events, the one that the claim names first", () => {
		const text = sourceText("held", "The blockade began on 7 May 2024. The invasion of Sorrel began on 5 May 2024.", {
			date: "2024-05-20",
		});
		const draft = draftOf("On 2 May 2024 the envoy did not condemn the blockade or the invasion.");
		const [problem] = raisedBy(beforeEvent, draft, { sources: [text] });
		expect(problem?.message).toContain("“blockade” happened on 2024-05-07");
	});

	it("knows events by the names they are held under", () => {
		const event = {
			id: "sorrel",
			date: "2024-05-05",
			names: { en: ["(full-scale )?invasion of Sorrel"], zh: ["入侵索雷尔"], ru: ["вторжени* в Соррель"] },
		};
		const claims = [
			"On 2 May 2024 Orvena failed to condemn the full-scale invasion of Sorrel.",
			"2024年5月2日，奥维纳没有谴责诺兰入侵索雷尔。",
			"2 мая 2024 года Орвена не осудила вторжение в Соррель.",
		];
		for (const claim of claims) expect(raisedOn(beforeEvent, claim, { events: [event] }), claim).toHaveLength(1);
		const timely = "On 6 May 2024 Orvena failed to condemn the invasion of Sorrel.";
		expect(raisedOn(beforeEvent, timely, { events: [event] })).toEqual([]);
	});

	it.each([
		["2024年5月2日，大使未提及入侵。", "2024年5月5日的入侵震动各国。"],
		["2024年5月2日，入侵一事，大使未提及。", "2024年5月5日的入侵震动各国。"],
		["2 мая 2024 года посол не упомянул вторжение.", "Вторжение, начавшееся 5 мая 2024 года, осудили все."],
		["2 мая 2024 года посол умолчал о вторжении.", "Вторжение 5 мая 2024 года осудили все."],
	])("is read in other languages too: %s", (claim, text) => {
		expect(flagged(claim, text)).toHaveLength(1);
	});

	it.each([
		["the event was past", "On 6 May 2024 the envoy refrained from mentioning the invasion."],
		["it was that day", "On 5 May 2024 the envoy refrained from mentioning the invasion."],
		["it was only threatened", "On 2 May 2024 the envoy refrained from mentioning the threatened invasion."],
		["it was a plan", "On 2 May 2024 the envoy did not mention plans for an invasion."],
		["another event is meant", "On 2 May 2024 the envoy refrained from mentioning the blockade."],
		["another state did it", "On 2 May 2024 the envoy did not mention Mavria's invasion."],
		["no day is named", "In May the envoy refrained from mentioning the invasion."],
		["nothing is said of it", "On 2 May 2024 the envoy spoke. The invasion came later."],
	])("is none where %s", (_, text) => {
		expect(
			flagged(
				text,
				"The invasion of Sorrel by Norland on 5 May 2024 was condemned.",
				"Norland's invasion of 5 May 2024.",
			),
		).toEqual([]);
	});

	it("is none where one word may mean an earlier event", () => {
		expect(
			flagged(
				"On 2 May 2024 the envoy did not mention the invasion.",
				"The invasion of 5 May 2024.",
				"The invasion of 1 March 2024.",
			),
		).toEqual([]);
	});

	it("is none where an everyday event of the kind is dated in a source text, of nobody in common", () => {
		const claim = "On 2 May 2024 the envoy did not condemn the attack.";
		expect(flagged(claim, "The attack of 5 May 2024 was denounced.")).toEqual([]);
		expect(flagged(claim.replace("the attack", "Norland's attack"), "Norland's attack of 5 May 2024.")).toHaveLength(1);
	});

	it("is none where the year is unknown", () => {
		const draft = draftOf("On 2 May the envoy did not mention the invasion of 5 May.");
		const { date: _, ...undated } = draft.document;
		expect(raisedBy(beforeEvent, draft)).toHaveLength(1);
		expect(raisedBy(beforeEvent, { ...draft, document: undated })).toEqual([]);
	});

	it("stands hostile names of events", () => {
		const event = { id: "x", date: "2030-01-01", names: { en: ["((", "?", "a|", "*", "", "b{"] } };
		expect(raisedOn(beforeEvent, "On 2 May 2024 he did not mention it.", { events: [event] })).toEqual([]);
	});
});
