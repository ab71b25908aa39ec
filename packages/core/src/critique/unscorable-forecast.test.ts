import { describe, expect, it } from "vitest";
import { forecast, interest, option, raised, remarksOf } from "./fixtures/judged-world.ts";
import { unscorableForecast } from "./unscorable-forecast.ts";

const because = (reason: string | null, probability: number) =>
	raised(unscorableForecast, [
		forecast("f", { revisions: [{ at: "2026-01-10", who: "ada", probability, because: reason }] }),
	]);

describe("forecasts that nobody can score", () => {
	it("lack a deadline or a rule", () => {
		expect(raised(unscorableForecast, [forecast("f", { deadline: null, rule: null })])).toEqual([
			["f deadline", "forecast-without-deadline"],
			["f rule", "forecast-without-rule"],
		]);
		expect(raised(unscorableForecast, [forecast("f"), interest("i")])).toEqual([]);
	});

	it("ask how likely something is", () => {
		const asked = [forecast("f", { question: "Is it very likely that Valdara signs?" })];
		expect(raised(unscorableForecast, asked)).toEqual([["f question", "question-of-likelihood"]]);
		expect(remarksOf(unscorableForecast, asked)[0]?.message).toContain("“very likely”, very likely 80–95 %");
	});

	it("are certain", () => {
		expect(because(null, 1)).toEqual([["f revisions[0].probability", "forecast-certain"]]);
		expect(because(null, 0)).toEqual([["f revisions[0].probability", "forecast-certain"]]);
		expect(because(null, 0.99)).toEqual([]);
	});

	it("say another likelihood in words than in numbers, in every language", () => {
		expect(because("A signature is unlikely after the dam", 0.6)).toEqual([
			["f revisions[0].because", "probability-against-words"],
		]);
		expect(because("A signature is likely after the dam", 0.6)).toEqual([]);
		expect(because("A signature is likely after the dam", 0.55)).toEqual([]);
		expect(because("签署不太可能", 0.6)).toHaveLength(1);
		expect(because("Подписание маловероятно", 0.6)).toHaveLength(1);
		expect(because("La signature est peu probable avant la fin de l’année", 0.6)).toHaveLength(1);
		expect(because("La firma del acuerdo es poco probable antes de fin de año", 0.6)).toHaveLength(1);
		expect(because("Підписання угоди до кінця року є малоймовірним", 0.6)).toHaveLength(1);
		expect(because("من غير المرجح توقيع الاتفاق قبل نهاية العام", 0.6)).toHaveLength(1);
	});

	it("stand in the effect of an option", () => {
		expect(raised(unscorableForecast, [option("o", { effect: "Ostmark will probably sign" })])).toEqual([
			["o effect", "probability-in-words"],
		]);
		expect(raised(unscorableForecast, [option("o", { effect: "Ostmark signs" })])).toEqual([]);
	});
});
