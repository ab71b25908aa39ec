import { failed, type Outcome } from "@fissure/core";
import type { z } from "zod";
import type { AnyRoute } from "./route.ts";

const PARTS = ["params", "query", "body"] as const;

export type AskedData = Readonly<Record<(typeof PARTS)[number], unknown>>;

/**
 * What was asked, as far as the schemas of its route let it through.
 *
 * - problems: `request-malformed`, with the first place that is otherwise than described
 */
export function readAsked(route: AnyRoute, given: AskedData): Outcome<AskedData> {
	const asked: Record<string, unknown> = {};
	for (const part of PARTS) {
		const read = (route[part] as z.ZodType).safeParse(given[part]);
		if (!read.success) return malformed(part, read.error);
		asked[part] = read.data;
	}
	return { ok: true, value: asked as AskedData };
}

function malformed(part: string, { issues }: z.ZodError): Outcome<never> {
	const [first] = issues;
	const place = [part, ...(first?.path ?? []).map(String)].join(".");
	const what = first?.message.replaceAll('"', "“") ?? "something else";
	return failed(
		"request-malformed",
		`Expected a request as /api/openapi.json describes it, got “${what}” at ${place}; correct it`,
		place,
	);
}
