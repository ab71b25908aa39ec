import { expect, it } from "vitest";
import { found, interest, matrix, raised } from "./fixtures/judged-world.ts";
import { noAlternative } from "./no-alternative.ts";

it("asks for another reading of an interest, and for a second explanation", () => {
	const lone = [interest("a", { alternative: null }), matrix("m", [[[found("f")], "C"]])];
	expect(raised(noAlternative, lone)).toEqual([
		["a alternative", "interest-without-alternative"],
		["m explanations", "explanation-alone"],
	]);
	expect(raised(noAlternative, [interest("a"), matrix("m", [[[found("f")], "C I"]])])).toEqual([]);
});
