import { failed, type Outcome } from "@fissure/core";
import type { CapturesReport } from "@fissure/model";
import { type Fetched, fetchMemento, findMementos, type MementoOptions, readFetched } from "@fissure/sources/web";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase } from "../../case/in-case.ts";
import type { Hooks } from "../../inputs/text-source.ts";

export interface CapturesRequest
	extends Pick<MementoOptions, "archive" | "index" | "from" | "to" | "most" | "allowPrivateHosts" | "contact"> {
	readonly address: string;
	/** Keeps the last capture up to this day in the case. */
	readonly fetch?: { readonly case: CaseChoice; readonly day: string };
}

/**
 * When did a web archive capture this page, and what did it say then? Asked only when a person wants to know: the question tells
 * the archive what is read.
 *
 * - problems: `url-broken`, `capture-missing`, those of `findMementos`, of `fetchMemento`, of reading, and of opening
 */
export async function capturesOfPage(
	{ address, fetch, ...options }: CapturesRequest,
	{ signal }: Hooks = {},
): Promise<Outcome<CapturesReport>> {
	// The question goes to a stranger: what is no address must not be sent there.
	if (!/^https?:\/\/[^\s/]/iu.test(address))
		return failed("url-broken", `Expected a web address, got "${address}"; begin it with https://`, "address");
	const limits = { ...options, ...(signal === undefined ? {} : { signal }) };
	const found = await findMementos(address, limits);
	if (!found.ok) return found;
	if (fetch === undefined) return { ok: true, value: { address, captures: found.value, fetched: null } };
	const wanted = found.value.findLast(({ capturedAt }) => capturedAt.slice(0, fetch.day.length) <= fetch.day);
	if (wanted === undefined) {
		const message = `Expected a capture up to ${fetch.day}, got ${found.value.length === 0 ? "none at all" : "only later ones"}; ask for another day`;
		return failed("capture-missing", message, address);
	}
	const { archive: _, index: __, from: ___, to: ____, most: _____, ...polite } = limits;
	const page = await fetchMemento(wanted, polite);
	if (!page.ok) return page;
	const kept = await keep(page.value, fetch.case);
	return kept.ok ? { ok: true, value: { address, captures: found.value, fetched: kept.value } } : kept;
}

const keep = (page: Fetched, choice: CaseChoice): Promise<Outcome<NonNullable<CapturesReport["fetched"]>>> =>
	inCase(choice, "write", async (file, store) => {
		for await (const holding of readFetched(page)) {
			if (!holding.ok) return holding;
			for await (const outcome of store.addDocuments(file, [holding.value], store.undertake("fetch")))
				return outcome.ok ? { ok: true, value: { ...outcome.value, capturedAt: page.capturedAt } } : outcome;
		}
		return failed(
			"capture-missing",
			"Expected a text in the capture, got none; look at it in the archive",
			page.address,
		);
	});
