import { findingVersions, listFindings } from "@fissure/app/case";
import { FINDING_KINDS } from "@fissure/model";
import { FindingVersionShownSchema, FoundListSchema } from "@fissure/model/schemas";
import { z } from "zod";
import { listOf, route } from "../route.ts";

const words = z.string();

export const findingRoutes = [
	route({
		name: "GET /api/findings",
		summary: "What has comparing found in this case? The last comparison first",
		query: z.strictObject({
			event: words.optional(),
			kind: listOf(z.enum(FINDING_KINDS)).optional(),
			issue: listOf(words).optional(),
			holder: listOf(words).optional(),
			since: words.optional().describe("ISO day or instant of the comparison"),
			after: z.coerce.number().int().min(0).optional(),
			size: z.coerce.number().int().min(1).max(500).optional(),
		}),
		answer: FoundListSchema,
		handle: ({ desk, query: { event, kind, issue, holder, since, after, size } }) =>
			listFindings({
				case: desk.case,
				filters: {
					...(event && { event }),
					...(kind && { kinds: kind }),
					...(issue && { issues: issue }),
					...(holder && { holders: holder }),
					...(since && { since }),
				},
				page: { ...(after && { after }), ...(size && { size }) },
			}),
	}),
	route({
		name: "GET /api/findings/:id",
		summary: "A finding as every comparison had it: what stands first, then what no longer does",
		params: z.strictObject({ id: words }),
		answer: z.array(FindingVersionShownSchema).readonly(),
		handle: ({ desk, params: { id } }) => findingVersions({ case: desk.case, id }),
	}),
] as const;
