import { capturesOfPage } from "../../watch/captures-of-page.ts";
import { operation } from "../operation.ts";

export const askArchive = operation({
	name: "ask-archive",
	question: "Asks a web archive for captures of a page, which tells the archive what is read; keeps one on demand",
	effect: "writes",
	http: "POST /api/captures",
	input: ({ z, Address, words }) =>
		z.strictObject({
			address: Address,
			from: words.max(40).exactOptional(),
			to: words.max(40).exactOptional(),
			keep: words
				.regex(/^\d{4}(-\d\d(-\d\d)?)?$/)
				.exactOptional()
				.describe("Keeps the last capture up to this day"),
		}),
	output: ({ z, words }) =>
		z.strictObject({
			captures: z.array(
				z.strictObject({
					url: words,
					capturedAt: words,
					status: z.number().nullable(),
					digest: words.nullable(),
				}),
			),
			kept: z.strictObject({ id: words, status: words, capturedAt: words }).nullable(),
		}),
	async run({ keep, ...asked }, { case: choice, signal }) {
		const fetch = keep === undefined ? {} : { fetch: { case: choice, day: keep } };
		const found = await capturesOfPage({ ...asked, ...fetch }, signal === undefined ? {} : { signal });
		if (!found.ok) return found;
		const { captures, fetched } = found.value;
		return {
			ok: true,
			value: {
				captures: captures.map(({ url, capturedAt, status, digest }) => ({
					...{ url, capturedAt, status: status ?? null, digest: digest ?? null },
				})),
				kept: fetched === null ? null : { id: fetched.id, status: fetched.status, capturedAt: fetched.capturedAt },
			},
		};
	},
});
