import type { Deed, DeedList } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { onRecord } from "./on-record.ts";

const source = { title: "Note 7", address: null, retrieved: null };
const recognition = (actor: string, date: string, until: string | null = null): Deed => ({
	...{
		id: `${actor}-${date}`,
		kind: "recognition",
		actor,
		target: "Valdara",
		targetStates: [],
		what: "Recognised Valdara",
	},
	...{ date, byThen: false, until, issue: null, direction: null, programme: null, source },
});
const register = (asOf: string, complete = true): DeedList => ({
	...{
		id: asOf,
		kind: "recognition",
		target: "Valdara",
		label: "States that recognise Valdara",
		complete,
		asOf,
		source,
	},
});
const asked = { kind: "recognition", target: "Valdara", day: "2031-06-15" } as const;
const statusOf = (
	actor: string,
	deeds: readonly Deed[],
	lists: readonly DeedList[],
	day: string = asked.day,
): string => {
	const { status, list } = onRecord(deeds, lists, { ...asked, actor, day });
	return `${status} ${list?.asOf ?? "-"}`;
};

describe("what is on record", () => {
	const deeds = [recognition("OST", "2030-01-01"), recognition("VEL", "2029-05", "2031-02")];

	it("is done from its day on, until it is taken back", () => {
		expect(statusOf("OST", deeds, [])).toBe("done -");
		expect(statusOf("OST", deeds, [], "2029-12-31")).toBe("unknown -");
		expect(statusOf("VEL", deeds, [])).toBe("ended -");
		expect(statusOf("VEL", deeds, [], "2031-01-31")).toBe("done -");
	});

	it("is absent where a register says that it is complete, and unknown where none does", () => {
		expect(statusOf("NOR", deeds, [register("2032-01-01")])).toBe("absent 2032-01-01");
		expect(statusOf("NOR", deeds, [register("2032-01-01", false)])).toBe("unknown 2032-01-01");
		expect(statusOf("NOR", deeds, [])).toBe("unknown -");
	});

	it("rests on the first complete register of that day or later, else on the latest before", () => {
		const lists = [
			register("2033-01-01"),
			register("2030-01-01"),
			register("2032-01-01"),
			register("2034-01-01", false),
		];
		expect(statusOf("NOR", deeds, lists)).toBe("absent 2032-01-01");
		expect(statusOf("NOR", deeds, lists, "2036-01-01")).toBe("absent 2033-01-01");
	});

	it("of another kind or target says nothing", () => {
		const { status } = onRecord(deeds, [register("2032-01-01")], { ...asked, actor: "OST", target: "Ostwin" });
		expect(status).toBe("unknown");
	});

	it("is what was done again where it was taken back before", () => {
		const again = [recognition("OST", "2029-01-01", "2030-01-01"), recognition("OST", "2031-01-01")];
		expect(onRecord(again, [], { ...asked, actor: "OST" }).deed?.date).toBe("2031-01-01");
	});
});
