import { expect, it } from "vitest";
import { interest, option, raised } from "./fixtures/judged-world.ts";
import { openEndedOption } from "./open-ended-option.ts";

it.each([
	["condition", "option-without-condition"],
	["offRamp", "option-without-off-ramp"],
	["disconfirmedBy", "option-without-disconfirmation"],
	["target", "option-without-target"],
])("asks for the %s", (place, code) => {
	expect(raised(openEndedOption, [option("o", { [place]: null })])).toEqual([[`o ${place}`, code]]);
});

it("is content with an option that has them all, and with judgments of other kinds", () => {
	expect(raised(openEndedOption, [option("o"), interest("a")])).toEqual([]);
});
