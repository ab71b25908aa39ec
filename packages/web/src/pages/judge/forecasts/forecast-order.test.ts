import type { Forecast } from "@fissure/core";
import { describe, expect, it } from "vitest";
import type { JudgedForecast } from "../state/judge-types.ts";
import { daysBetween, groupForecasts } from "./forecast-order.ts";

const forecast = (id: string, fields: Partial<Forecast>): JudgedForecast => ({
	...{ version: 1, at: "2026-01-01", who: "Ana", links: [], trigger: null, condition: null, proposal: null },
	judgment: {
		...{ kind: "forecast", id, topics: [], note: null, question: "Will it?", deadline: null, rule: null },
		...{ revisions: [{ at: "2026-01-01", who: "Ana", probability: 0.4, because: null }] },
		...{ resolution: null, evidence: [] },
		...fields,
	},
});
const answered = (at: string) => ({ at, outcome: true, evidence: [], note: null });

describe("forecasts on a day", () => {
	it("wait in the order of their deadlines, those without one last; what is past its day is overdue", () => {
		const groups = groupForecasts(
			[
				forecast("no-day", {}),
				forecast("late", { deadline: "2026-03-04" }),
				forecast("today", { deadline: "2026-03-05" }),
				forecast("later", { deadline: "2026-06-01" }),
				forecast("first-answered", { resolution: answered("2026-02-01") }),
				forecast("last-answered", { deadline: "2026-01-01", resolution: answered("2026-03-01") }),
			],
			"2026-03-05",
		);
		const ids = Object.fromEntries(
			Object.entries(groups).map(([name, list]) => [name, list.map((one) => one.judgment.id)]),
		);
		expect(ids).toEqual({
			overdue: ["late"],
			open: ["today", "later", "no-day"],
			resolved: ["last-answered", "first-answered"],
		});
	});

	it("are so many days away", () => {
		expect(daysBetween("2026-02-27", "2026-03-01")).toBe(2);
		expect(daysBetween("2026-03-01", "2026-03-01")).toBe(0);
		expect(daysBetween("2026-03-02", "2026-03-01")).toBe(-1);
	});
});
