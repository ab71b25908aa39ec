import { once } from "node:events";
import { PassThrough } from "node:stream";
import { setImmediate } from "node:timers/promises";
import type { Outcome } from "@fissure/core";
import { fileFactsOf, formatsOf } from "@fissure/report";
import { type ExportLedgerRequest, exportLedger } from "../../exchange/ledger/export-ledger.ts";
import type { Hooks } from "../../inputs/text-source.ts";
import { fileOperation } from "../definition/operation.ts";
import { ledgerFilters } from "./ledger-filters.ts";

export const exportPositions = fileOperation({
	name: "export-positions",
	question: "Export the matching positions as a table, JSON lines or Web Annotations",
	effect: "reads",
	lasts: "never",
	http: "GET /api/ledger/export",
	input: ({ z, ledgerFields }) => z.strictObject({ ...ledgerFields, format: z.enum(formatsOf("ledger")) }),
	json: ({ ExportedPositionSchema }) => ExportedPositionSchema,
	run({ format, ...asked }, context) {
		// The stream may be taken slowly: it has the case open for itself.
		const { reader: _, ...choice } = context.case;
		return streamLedger({ case: choice, format, filters: ledgerFilters(asked), bom: true }, context);
	},
});

/** A file that somebody takes piece by piece. */
export interface StreamedLedger {
	readonly name: string;
	readonly mediaType: string;
	/** Ends with an error where the file of the case fails in the middle: what came until then is not the whole. */
	readonly body: AsyncIterable<string>;
}

/**
 * The positions that pass, as a file that is written as fast as it is taken.
 *
 * - memory:   a page of positions and what has not been taken yet
 * - problems: those of `exportLedger` that come before the first words
 */
export async function streamLedger(
	request: Omit<ExportLedgerRequest, "out">,
	hooks: Hooks = {},
): Promise<Outcome<StreamedLedger>> {
	const body = new PassThrough({ encoding: "utf8" });
	const { promise: begun, resolve: begin } = withResolver();
	const out = async (text: string): Promise<void> => {
		begin();
		if (body.destroyed) throw new Error("Expected a receiver for the ledger, got none");
		if (!body.write(text)) await Promise.race([once(body, "drain"), once(body, "close")]);
		// Others are answered between two pieces, however fast this one is taken.
		await setImmediate();
	};
	const written = exportLedger({ ...request, out }, hooks);
	const problem = await Promise.race([begun, written.then((outcome) => (outcome.ok ? null : outcome))]);
	if (problem !== null) return problem;
	written.then(
		(outcome) => (outcome.ok ? body.end() : body.destroy(new Error(outcome.problem.message))),
		(error) => body.destroy(error),
	);
	const { ending, mediaType } = fileFactsOf("ledger", request.format);
	return { ok: true, value: { name: `ledger${ending}`, mediaType, body } };
}

function withResolver(): { readonly promise: Promise<null>; readonly resolve: () => void } {
	let resolve = (): void => {};
	const promise = new Promise<null>((done) => {
		resolve = () => done(null);
	});
	return { promise, resolve };
}
