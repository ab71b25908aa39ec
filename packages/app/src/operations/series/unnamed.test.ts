import { failed } from "@fissure/core";
import { expect, it } from "vitest";
import type { CaseChoice } from "../../case/case-choice.ts";
import { caseChoices, codeOf, fillCase, granted } from "../../fixtures/port-ellery.ts";
import { exportUnnamed, printUnnamed, showUnnamed } from "./unnamed.ts";

const choiceOf = caseChoices();
const contextOf = (choice: CaseChoice) => ({
	case: choice,
	print: async () => {},
	pathOfUpload: () => failed("upload-missing", "None", "id"),
});

it("lays a name that hides who acts beside one that says it, both with their sentences", async () => {
	const context = contextOf(await fillCase(choiceOf("unnamed.fissure")));
	const asked = { holder: "Valdara", partner: ["XLO"], days: 365 };
	const report = granted(await showUnnamed.run(asked, context));
	expect(report).toMatchObject({ method: "unnamed-agents@1", holder: "XVA", partners: ["XLO"], days: 365, more: 0 });
	expect(report.items.length).toBeGreaterThan(0);
	for (const { avoids, names } of report.items) {
		expect(avoids.sentence.exact).toContain(avoids.quote.exact);
		expect([avoids.holder, ["XVA", "XLO"].includes(names.holder)]).toEqual(["XVA", true]);
		expect(avoids.document.id).not.toBe(names.document.id);
	}
	const shown = granted(await printUnnamed.run(asked, context));
	const text = String(await printUnnamed.write?.(shown, "text", { color: false, width: 140, bom: false }));
	expect(text).toContain("What Valdara leaves unnamed and Lorne or itself names");
	expect(printUnnamed.exit?.(shown, {})).toBe("done");
	const file = async (format: "html" | "csv") =>
		granted(await exportUnnamed.run({ ...asked, format } as never, context));
	expect(String((await file("html")).body)).toContain("<h1>What Valdara leaves unnamed");
	expect(String((await file("csv")).body)).toContain("kind,issue,topic,agent,by,days,same_event");
	expect(codeOf(await showUnnamed.run({ holder: "Nowhere" }, context))).toBe("actor-unknown");
});
