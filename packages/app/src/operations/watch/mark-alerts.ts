import { inCase } from "../../case/in-case.ts";
import { operation } from "../definition/operation.ts";

export const markAlerts = operation({
	name: "mark-alerts",
	question: "Mark alerts as read",
	effect: "writes",
	http: "POST /api/alerts/seen",
	input: ({ z }) => z.strictObject({ keys: z.array(z.number().int().positive()).min(1).max(2000) }),
	output: ({ z }) => z.strictObject({ seen: z.number().describe("Number of alerts that were unread before") }),
	run: ({ keys }, { case: choice }) =>
		inCase(choice, "write", async (file, store) => {
			const marked = await store.markSeen(file, keys);
			return marked.ok ? { ok: true, value: { seen: marked.value } } : marked;
		}),
});
