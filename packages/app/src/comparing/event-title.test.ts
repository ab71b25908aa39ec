import { expect, it } from "vitest";
import { eventTitle } from "./export-comparison.ts";

const talks = { name: null, kind: "meeting", date: "2025-10-16", parties: ["XLO", "XTE", "XVA"] } as const;

it("calls an event by its name, else by what it was, who took part and when", () => {
	expect(eventTitle({ ...talks, name: "Port Ellery" })).toBe("Port Ellery");
	expect(eventTitle(talks, { XLO: "Lorne", XTE: "Tesmark" })).toBe("Meeting of Lorne, Tesmark and XVA, 2025-10-16");
	expect(eventTitle({ name: null, kind: null, date: null, parties: [] })).toBe("Event");
});
