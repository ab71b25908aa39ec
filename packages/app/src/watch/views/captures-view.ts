import type { CapturesReport } from "@fissure/model";
import { type CaseView, oneLine, plural } from "@fissure/report";

/** When an archive captured a page. */
export function capturesView(report: CapturesReport): CaseView {
	const { address, captures, fetched } = report;
	return {
		title: `Captures of ${address}`,
		data: report,
		columns: ["captured", "status", "digest", "url"],
		rows: captures.map(({ capturedAt, status, digest, url }) => [capturedAt, status ?? null, digest ?? null, url]),
		notes: [
			captures.length === 0
				? "The archive has no captures."
				: `${plural(captures.length, "capture")}, the oldest first.`,
			...(fetched === null
				? []
				: [`Saved as ${oneLine(fetched.id)}, captured ${fetched.capturedAt} (${fetched.status}).`]),
		],
		text: () => captures.map(({ capturedAt, url }) => `${capturedAt}  ${oneLine(url)}`),
	};
}
