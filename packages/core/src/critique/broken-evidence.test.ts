import type { LinkState } from "@fissure/model";
import { expect, it } from "vitest";
import { brokenEvidence } from "./broken-evidence.ts";
import { found, interest, quoted, raised, remarksOf } from "./fixtures/judged-world.ts";

const stateOf = (state: LinkState["state"]): LinkState => ({
	link: found("finding-1"),
	state,
	because: `It is ${state}`,
});

it("tells what changed, went or never was, and leaves alone what is sound", () => {
	const links = new Map([["a", [stateOf("sound"), stateOf("changed"), stateOf("gone"), stateOf("unknown")]]]);
	expect(raised(brokenEvidence, [interest("a"), interest("b")], { links })).toEqual([
		["a", "evidence-changed"],
		["a", "evidence-gone"],
		["a", "evidence-unknown"],
	]);
	const [first] = remarksOf(brokenEvidence, [interest("a")], { links });
	expect(first).toMatchObject({ message: "It is changed", links: [found("finding-1")] });
});

it("says nothing where nobody has looked", () => {
	expect(raised(brokenEvidence, [interest("a", { evidence: [quoted("d", "x")] })])).toEqual([]);
});
